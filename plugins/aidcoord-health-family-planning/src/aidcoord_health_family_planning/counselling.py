"""Counselling: who is ill and poor is offered somebody to talk to, given by social workers and others."""

from aidcoord import Text, rule
from aidcoord_health_family_planning.sources import MEASURES


@rule(source=MEASURES.article(55), title=Text(zh="患重病或严重精神障碍", en="Seriously ill, in body or mind"))
def has_ground_for_counselling(seriously_ill: bool, has_severe_mental_disorder: bool) -> bool:
    """Whether the member is seriously ill or has a severe mental disorder."""
    return seriously_ill or has_severe_mental_disorder
