import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { exportDossiers, type DossierFilter } from "../api/dossiers";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useWords } from "../words/language";

/** The shown list as a table to take along, all of it. */
export function ExportButtons({ filter }: { filter: () => DossierFilter }) {
  const words = useWords().dossiers;
  const taking = useMutation({
    mutationFn: (format: "csv" | "xlsx") => exportDossiers(filter(), format),
  });
  return (
    <div className="files">
      {(["xlsx", "csv"] as const).map((format) => (
        <Button
          key={format}
          loading={taking.isPending && taking.variables === format}
          onClick={() => {
            taking.mutate(format);
          }}
        >
          {format === "csv" ? words.exportCsv : words.exportXlsx}
        </Button>
      ))}
      {taking.error !== null && <ProblemMessage error={taking.error} />}
    </div>
  );
}
