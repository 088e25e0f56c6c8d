"""Tables made by CloudFormation behave as on AWS.

Stock: TimeToLiveSpecification is dropped, and a property change of a table without a given name is taken for a rename, which
empties it. AWS: TTL is applied, and only a change of key schema or name replaces a table.

Guarded by test/conformance/cloudformation-tables.test.ts.
"""

from ministack.services import dynamodb
from ministack.services.cloudformation import provisioners


def _with_ttl(handler):
    def handle(*args, **kwargs):
        result = handler(*args, **kwargs)
        properties = args[2] if len(args) > 3 else args[1]
        ttl = properties.get("TimeToLiveSpecification")
        if ttl:
            specification = {"Enabled": str(ttl.get("Enabled")).lower() == "true", "AttributeName": ttl.get("AttributeName")}
            dynamodb._update_ttl({"TableName": result[0], "TimeToLiveSpecification": specification})
        return result

    return handle


def _keeping_its_name(update):
    def handle(name, old, new, stack):
        return update(name, {**old, "TableName": name}, {**new, "TableName": name}, stack)

    return handle


def apply() -> None:
    handlers = provisioners._RESOURCE_HANDLERS
    handlers["AWS::DynamoDB::GlobalTable"]["update"] = _keeping_its_name(handlers["AWS::DynamoDB::GlobalTable"]["update"])
    for kind in ("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable"):
        handlers[kind]["create"] = _with_ttl(handlers[kind]["create"])
        handlers[kind]["update"] = _with_ttl(handlers[kind]["update"])
