"""A log line stays with the invocation that printed it, and nobody waits for lines that do not come.

Stock: after each answer the log is waited for by guess (50 ms for a first line, 5 ms for another), so that a handler which
prints nothing takes 54 ms, and on a busy machine a line can land under the next invocation. AWS: every line is filed under
its own request, at no cost to the answer.

Node writes to its error pipe synchronously: a mark written there just before the answer follows all lines of the invocation.

Guarded by test/conformance/logs.test.ts.
"""

import queue
import time

from ministack.core import lambda_runtime

_MARK = "\0end of invocation"
_LONGEST_WAIT_SECONDS = 1.0
_STOCK = "const _realStdoutWrite = process.stdout.write.bind(process.stdout);"
_MARKING = """const _answer = process.stdout.write.bind(process.stdout);
const _realStdoutWrite = (text) => {
  if (!text.startsWith('{"status":"ready"')) _stderrWrite("\\0end of invocation\\n");
  return _answer(text);
};"""


def apply() -> None:
    script = lambda_runtime._NODEJS_WORKER_SCRIPT
    if script.count(_STOCK) != 1:
        raise RuntimeError("invocation_log: the worker script is not the one this patch was written for")
    lambda_runtime._NODEJS_WORKER_SCRIPT = script.replace(_STOCK, _MARKING)
    guess = lambda_runtime.Worker._drain_stderr_bounded

    def lines_up_to_mark(worker, *waits) -> str:
        if not worker.config.get("Runtime", "").startswith("nodejs"):
            return guess(worker, *waits)
        lines: list[str] = []
        deadline = time.monotonic() + _LONGEST_WAIT_SECONDS
        while (left := deadline - time.monotonic()) > 0:
            try:
                line = worker._stderr_queue.get(timeout=left)
            except queue.Empty:
                break
            if line.endswith(_MARK):
                lines.extend(filter(None, [line.removesuffix(_MARK)]))
                break
            lines.append(line)
        return "\n".join(lines)

    lambda_runtime.Worker._drain_stderr_bounded = lines_up_to_mark
