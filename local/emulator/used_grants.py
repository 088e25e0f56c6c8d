"""Notes which grants the roles use: one line a role, action and resource, in the order of first use.

Not a behaviour of AWS, so no patch: it answers which actions of a role no test needs. The file is named by USED_GRANTS.
"""

import os

from ministack.core import iam_evaluator


def note_in(file: str) -> None:
    """Appends `role<TAB>action<TAB>resource` to the file whenever a role is first allowed something."""
    stock = iam_evaluator.evaluate
    seen: set[tuple[str, str, str]] = set()

    def evaluate(ctx, policies, *limits):
        result = stock(ctx, policies, *limits)
        if result.decision == "Allow" and ":assumed-role/" in ctx.principal_arn:
            used = (ctx.principal_arn.split("/")[1], ctx.action, ctx.resource_arn)
            if used not in seen:
                seen.add(used)
                with open(file, "a", encoding="utf-8") as out:
                    out.write("\t".join(used) + "\n")
        return result

    iam_evaluator.evaluate = evaluate


def apply() -> None:
    if file := os.environ.get("USED_GRANTS"):
        note_in(file)
