"""Stream records survive a restart with their table.

Stock: reader positions are saved without the records they count, so everything written after a restart is skipped until the
old count is reached again. AWS: a stream keeps its records for 24 hours whatever happens to its readers.

Guarded by test/conformance/restart.test.ts.
"""

import copy

from ministack.services import dynamodb


def apply() -> None:
    get_state, restore = dynamodb.get_state, dynamodb._restore_state

    def state_with_records():
        return {
            **get_state(),
            "stream_records": copy.deepcopy(dynamodb._stream_records),
            "stream_trimmed": copy.deepcopy(dynamodb._stream_trimmed),
        }

    def restore_with_records(data):
        restore(data)
        if data:
            dynamodb._stream_records.update(data.get("stream_records", {}))
            dynamodb._stream_trimmed.update(data.get("stream_trimmed", {}))

    dynamodb.get_state, dynamodb._restore_state = state_with_records, restore_with_records
