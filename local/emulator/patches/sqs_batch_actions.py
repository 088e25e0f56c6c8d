"""A batch of SQS requests needs the permission of one.

Stock: SendMessageBatch asks for an action of that name, which does not exist on AWS. AWS: sqs:SendMessage permits the batch
too, and likewise for deleting and changing visibility.

Guarded by test/conformance/roles.test.ts.
"""

from ministack.core import iam_evaluator

_SINGLE = {
    "sqs:SendMessageBatch": "sqs:SendMessage",
    "sqs:DeleteMessageBatch": "sqs:DeleteMessage",
    "sqs:ChangeMessageVisibilityBatch": "sqs:ChangeMessageVisibility",
}


def apply() -> None:
    matches = iam_evaluator._action_matches

    def match_single(request_action, *args, **kwargs):
        return matches(_SINGLE.get(request_action, request_action), *args, **kwargs)

    iam_evaluator._action_matches = match_single
