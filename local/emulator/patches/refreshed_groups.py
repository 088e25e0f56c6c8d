"""A renewed token names the groups of the person.

Stock: `grant_type=refresh_token` gives an access token without `cognito:groups`, so that everybody loses their roles when the
first token runs out. On AWS the groups are those of the moment of the renewal.

Guarded by test/conformance/sign-in.test.ts.
"""

from ministack.services import cognito


def apply() -> None:
    make = cognito._fake_token

    def make_with_groups(*args, **kwargs):
        if kwargs.get("trigger_source") == "TokenGeneration_RefreshTokens" and not kwargs.get("groups"):
            pool = cognito._get_pool_unscoped(args[1]) or {}
            user = pool.get("_users", {}).get(kwargs.get("username", ""), {})
            kwargs["groups"] = user.get("_groups", [])
        return make(*args, **kwargs)

    cognito._fake_token = make_with_groups
