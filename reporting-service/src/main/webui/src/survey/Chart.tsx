import { BarChart, LineChart, type BarSeriesOption, type LineSeriesOption } from "echarts/charts";
import {
  GridComponent,
  LegendComponent,
  TooltipComponent,
  type GridComponentOption,
  type LegendComponentOption,
  type TooltipComponentOption,
} from "echarts/components";
import { init, use as bringIn, type ComposeOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

bringIn([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
>;

/** From the best step to the worst; told apart without telling green from red. */
export const STEP_COLOURS = ["#12466f", "#5b93c1", "#c9ced4", "#e8a15c", "#b3261e"] as const;

/**
 * A chart. It is for the eye alone: whoever shows it has the same figures in a table beside it, to
 * which `aria-hidden` leaves who cannot see it.
 *
 * @param height in pixels
 */
export function Chart({ option, height }: { option: ChartOption; height: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) return;
    const chart = init(box.current, undefined, { renderer: "svg" });
    // texts are measured on a canvas, which knows no "inherit"
    const { fontFamily } = getComputedStyle(box.current);
    chart.setOption({
      animation: false,
      textStyle: { fontFamily, fontSize: 13, color: "#1c2733" },
      ...option,
    });
    const watch = new ResizeObserver(() => {
      chart.resize();
    });
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={box} className="chart" style={{ height }} aria-hidden="true" />;
}
