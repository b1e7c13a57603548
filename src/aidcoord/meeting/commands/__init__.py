"""What people of the meeting ask for: each command says who acts (`by`, a post) and on which day (`on`)."""

from datetime import date

from attrs import frozen


@frozen(kw_only=True)
class Command:
    """Something asked for; whether it is done, and what then happened, `decide` says."""

    by: str
    """The post of whoever acts, such as `head_of_price`."""
    on: date
