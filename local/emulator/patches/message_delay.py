"""A message is not delayed by more than 15 minutes.

Stock: SendMessage and SendMessageBatch take any DelaySeconds (only a queue's own default is checked), so that a timer armed
too early passes here and fails in production. AWS: 0 to 900, else InvalidParameterValue.

Guarded by test/conformance/queues.test.ts.
"""

from ministack.services import sqs

_LONGEST_SECONDS = 900


def apply() -> None:
    send = sqs._act_send_message

    def send_within_limit(data: dict, queue_url: str) -> dict:
        delay = data.get("DelaySeconds")
        if delay is not None and not 0 <= int(delay) <= _LONGEST_SECONDS:
            reason = f"DelaySeconds must be >= 0 and <= {_LONGEST_SECONDS}."
            raise sqs._Err("InvalidParameterValue", f"Value {delay} for parameter DelaySeconds is invalid. Reason: {reason}")
        return send(data, queue_url)

    sqs._act_send_message = sqs._HANDLERS["SendMessage"] = send_within_limit
