"""IAM sees what a request is about, as on AWS.

Stock: a condition on dynamodb:LeadingKeys always holds, ses:FromAddress is unknown, SendRawEmail has no resource, and a log
group is named without the `:*` that its policies end with. AWS: all four come from the request, so that a role can be bound
to partitions, to a sender and to one log group.

Guarded by test/conformance/iam-request-keys.test.ts.
"""

import base64
import email
import email.utils
import json
import re

from ministack.core import iam_actions
from ministack.services import dynamodb, ses

_EQUALS = re.compile(r"([#\w.]+)\s*=\s*(:\w+)")
_MAIL_ACTIONS = ("SendRawEmail", "SendEmail")


def _scalar(value):
    return next(iter(value.values()), None) if isinstance(value, dict) else None


def _hash_key(table: str, index: str | None) -> str:
    described = dynamodb._tables.get(table.rsplit("/", 1)[-1]) or {}
    for secondary in described.get("GlobalSecondaryIndexes") or []:
        if secondary.get("IndexName") == index:
            return next(key["AttributeName"] for key in secondary["KeySchema"] if key["KeyType"] == "HASH")
    return described.get("pk_name", "")


def _queried(data: dict, hash_key: str) -> list:
    names, values = data.get("ExpressionAttributeNames") or {}, data.get("ExpressionAttributeValues") or {}
    found = _EQUALS.findall(data.get("KeyConditionExpression") or "")
    return [values.get(value) for name, value in found if names.get(name, name) == hash_key]


def _leading_keys(body: bytes) -> list[str]:
    try:
        data = json.loads(body or b"{}")
    except ValueError:
        return []
    keys = []
    if isinstance(data.get("TableName"), str):
        hash_key = _hash_key(data["TableName"], data.get("IndexName"))
        keys += [part.get(hash_key) for part in (data.get("Item"), data.get("Key")) if isinstance(part, dict)]
        keys += _queried(data, hash_key)
    for table, requests in (data.get("RequestItems") or {}).items():
        for key in requests.get("Keys", []) if isinstance(requests, dict) else []:
            keys.append(key.get(_hash_key(table, None)))
    return [value for value in map(_scalar, keys) if isinstance(value, str)]


def _sender(params: dict) -> str:
    raw = iam_actions._query_param(params, "RawMessage.Data")
    source = iam_actions._query_param(params, "Source")
    header = email.message_from_bytes(base64.b64decode(raw)).get("From", "") if raw else ""
    return email.utils.parseaddr(str(header) or source)[1]


def apply() -> None:
    dynamodb_context = iam_actions.dynamodb_service_context
    tag_context = iam_actions.request_tag_context
    resource_arn = iam_actions.extract_resource_arn

    def with_leading_keys(body):
        keys = _leading_keys(body)
        return {**dynamodb_context(body), **({"dynamodb:LeadingKeys": keys} if keys else {})}

    def with_sender(service, iam_action, body, params):
        known = tag_context(service, iam_action, body, params)
        if service != "ses" or iam_action.split(":")[-1] not in _MAIL_ACTIONS:
            return known
        return {**known, "ses:FromAddress": _sender(params)}

    def named_resource(service, method, path, headers, body, params, region, account_id):
        arn = resource_arn(service, method, path, headers, body, params, region, account_id)
        if service == "ses" and arn == "*" and iam_actions._query_param(params, "Action") in _MAIL_ACTIONS:
            address = _sender(params)
            identity = address if address in ses._identities else address.rpartition("@")[2]
            return f"arn:aws:ses:{region}:{account_id}:identity/{identity}"
        if service == "logs" and headers.get("x-amz-target", "").endswith((".FilterLogEvents", ".GetLogEvents")):
            return f"{arn}:*"
        return arn

    iam_actions.dynamodb_service_context = with_leading_keys
    iam_actions.request_tag_context = with_sender
    iam_actions.extract_resource_arn = named_resource
