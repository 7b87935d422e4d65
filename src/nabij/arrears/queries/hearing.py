"""What a partner hears back of a month: of each signal *that* it was taken up or not, never why."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.arrears.models import ArrearsCase, ArrearsSignal, PartnerTold
from nabij.directory.models import Organisation


@dataclass(frozen=True)
class Heard:
    """One signal by the partner's own reference, and whom the log knows it is about."""

    reference: str
    signalled_on: date
    word: str
    subject: UUID
    household: UUID | None


@dataclass(frozen=True)
class PartnerMonth:
    """A partner and its month."""

    organisation: Organisation
    heard: tuple[Heard, ...]
    taken_up: int
    told_at: datetime | None
    told_of: int = 0

    @property
    def is_told(self) -> bool:
        """Whether the partner knows it as it stands now."""
        return self.told_at is not None and self.told_of == self.taken_up

    @property
    def signals(self) -> int:
        return len(self.heard)


def heard_of(month: date, actor: Actor, organisation: UUID | None = None) -> list[PartnerMonth]:
    """Each partner that signalled in a month, by name. Two queries.

    Read as columns: counts alone are no look. Who shows the references says so (`shown`).
    """
    signals = scope(actor, Permission.ARREARS_SORT, ArrearsSignal).filter(
        signalled_on__gte=month, signalled_on__lt=month + relativedelta(months=1)
    )
    if organisation:
        signals = signals.filter(organisation_id=organisation)
    rows: dict[UUID, list[tuple[Heard, bool]]] = defaultdict(list)
    names: dict[UUID, str] = {}
    columns = ("organisation_id", "organisation__name", "not_taken_up", "case__state", "reference", "signalled_on")
    found = signals.order_by("reference", "signalled_on").values_list(*columns, "subject", "household_id")
    for pk, name, left, state, reference, on, subject, household in found:
        word, is_taken_up = _word(left, state)
        names[pk] = name
        rows[pk].append((Heard(reference, on, word, subject, household), is_taken_up))
    told = _told(month)
    return [
        PartnerMonth(
            Organisation(pk=pk, name=names[pk]), tuple(heard for heard, _up in rows[pk]),
            sum(up for _heard, up in rows[pk]), *told.get(pk, (None, 0)),
        )
        for pk in sorted(rows, key=lambda one: names[one].lower())
    ]  # fmt: skip


def _word(not_taken_up: str, state: str | None) -> tuple[str, bool]:
    if not_taken_up:
        return _("niet opgepakt"), False
    if state in (ArrearsCase.State.TAKEN_UP, ArrearsCase.State.CLOSED):
        return _("opgepakt"), True
    return _("nog niet opgepakt"), False


def _told(month: date) -> dict[UUID, tuple[datetime, int]]:
    """What each partner was told last."""
    found = PartnerTold.objects.filter(month=month).order_by("at")
    return {pk: (at, taken_up) for pk, at, taken_up in found.values_list("organisation_id", "at", "taken_up")}
