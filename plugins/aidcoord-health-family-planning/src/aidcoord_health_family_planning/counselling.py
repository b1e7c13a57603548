"""Counselling: who is ill and poor is offered somebody to talk to, given by social workers and others."""

from aidcoord import Text, either_of
from aidcoord_health_family_planning.sources import MEASURES

has_ground_for_counselling = either_of(
    "seriously_ill",
    "has_severe_mental_disorder",
    title=Text(zh="患重病或严重精神障碍", en="Seriously ill, in body or mind"),
    source=MEASURES.article(55),
)
