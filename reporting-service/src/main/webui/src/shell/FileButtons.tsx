import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { ProblemMessage } from "./ProblemMessage";

/** Files to take along, one button each. */
export function FileButtons<F extends string>({
  files,
  take,
}: {
  files: readonly (readonly [format: F, name: string])[];
  take: (format: F) => Promise<void>;
}) {
  const taking = useMutation({ mutationFn: take });
  return (
    <div className="files">
      {files.map(([format, name]) => (
        <Button
          key={format}
          loading={taking.isPending && taking.variables === format}
          onClick={() => {
            taking.mutate(format);
          }}
        >
          {name}
        </Button>
      ))}
      {taking.error !== null && <ProblemMessage error={taking.error} />}
    </div>
  );
}
