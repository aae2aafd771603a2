import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useWords } from "../words/language";
import { lastDay, plusDays, type Period } from "./period";

/** From and to as people name them: both days belong to the period. */
export function PeriodPicker({
  period,
  onChange,
}: {
  period: Period;
  onChange: (period: Period) => void;
}) {
  const words = useWords();
  const last = lastDay(period);
  return (
    <div className="period-picker" role="group" aria-label={words.period.label}>
      <label>
        <span>{words.period.from}</span>
        <DatePicker
          value={dayjs(period.from)}
          format="DD/MM/YYYY"
          allowClear={false}
          maxDate={dayjs(last)}
          onChange={(day) => {
            if (day !== null) onChange({ ...period, from: day.format("YYYY-MM-DD") });
          }}
        />
      </label>
      <label>
        <span>{words.period.to}</span>
        <DatePicker
          value={dayjs(last)}
          format="DD/MM/YYYY"
          allowClear={false}
          minDate={dayjs(period.from)}
          onChange={(day) => {
            if (day !== null) onChange({ ...period, to: plusDays(day.format("YYYY-MM-DD"), 1) });
          }}
        />
      </label>
    </div>
  );
}
