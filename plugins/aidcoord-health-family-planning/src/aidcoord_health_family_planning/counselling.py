"""Counselling: who is ill and poor is offered somebody to talk to, given by social workers and others.

Those who give it stand outside the administration. Since November 2021 nothing goes to them without consent.
"""

from aidcoord import Text, either_of, rule
from aidcoord_health_family_planning.sources import MEASURES, PRIVACY_LAW

has_ground_for_counselling = either_of(
    "seriously_ill",
    "has_severe_mental_disorder",
    title=Text(zh="患重病或严重精神障碍", en="Seriously ill, in body or mind"),
    source=MEASURES.article(55),
)


@rule(source=PRIVACY_LAW.article(23), title=Text(zh="同意转介心理服务", en="Agrees to be referred to counselling"))
def has_agreed_to_counselling(agrees_to_counselling: bool) -> bool:
    """Whether the member agrees that what is known of them goes to those who give counselling."""
    return agrees_to_counselling
