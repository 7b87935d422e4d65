"""A case beside the persons we know: for who may compare, with a reason for each field. Nothing is linked here."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from nabij.access.actor import Actor
from nabij.arrears.competence import hears_that, may_compare
from nabij.arrears.describing import decided_on, described_in, record_together, words_of
from nabij.arrears.models import ArrearsCase, ArrearsSignal, MatchDecision
from nabij.intake.weighing import Match, Weighed, weigh_record
from nabij.kernel import clock


def weigh_case(actor: Actor, case: ArrearsCase, signals: Sequence[ArrearsSignal]) -> Weighed | None:
    """Whom a case may be about. None for who works in one law alone: that somebody is known by another is not told.

    Who works in the team but does not sort its reports hears which team to call, and no more.
    """
    if case.area_id not in hears_that(actor) or not signals:
        return None
    but = decided_on(described_in(one) for one in signals).excluded(described_in(one) for one in signals)
    weighed = weigh_record(words_of(signals[-1]), record_together(signals), may_compare(actor), but=but)
    return replace(weighed, matches=[one for one in weighed.matches if not _is_another(one)])


def _is_another(match: Match) -> bool:
    """Somebody of the same family perhaps, with another first name and birth date: of no use beside a signal."""
    given, _surname, born, *_rest = match.lines
    return given.differs and born.differs


def match_with(weighed: Weighed | None, person: UUID) -> Match | None:
    """This person, when the comparison shows them."""
    matches = weighed.matches if weighed else []
    return next((one for one in matches if one.person is not None and one.person.pk == person), None)


def remember(actor: Actor, signals: Sequence[ArrearsSignal], person: UUID, *, is_same: bool) -> None:
    """What a human decided of everyone described so, instead of what was decided before."""
    texts = {described_in(one) for one in signals}
    standing = MatchDecision.objects.filter(described__in=texts, withdrawn_at=None)
    overruled = standing.filter(person_id=person)
    overruled.update(withdrawn_at=clock.now())
    if is_same:
        standing.filter(is_same=True).update(withdrawn_at=clock.now())
    MatchDecision.objects.bulk_create(
        MatchDecision(described=text, person_id=person, is_same=is_same, by_id=actor.id) for text in sorted(texts)
    )
