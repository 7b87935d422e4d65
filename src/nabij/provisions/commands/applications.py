"""Applications: noted, changed, withdrawn; their term suspended, resumed, extended; the ruling on them."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households.commands.belonging import person_of
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.provisions import events, terms
from nabij.provisions.models import Allocation, Application, Law, Ruling, TermChange

KEEP = Permission.PROVISION_KEEP
Ground = TermChange.Ground


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is told of an application; `asked_on` may be empty while a Wmo-melding is looked into."""

    about_id: UUID
    law: str
    for_what: str
    inquiry_from: date | None = None
    asked_on: date | None = None
    on_paper: bool = True

    def columns(self) -> dict[str, Any]:
        return {one.name: getattr(self, one.name) for one in fields(self)}


@dataclass(frozen=True, kw_only=True)
class Decided:
    """What the ruling says."""

    outcome: str
    decided_on: date
    announced_on: date
    plain_words: str
    valid_from: date | None = None
    valid_until: date | None = None


@command(KEEP, Household)
def note_application(actor: Actor, household: Household, *, wanted: Wanted) -> Outcome[Application]:
    """Write down what somebody asked, or the Wmo-melding before it; its clock begins. Raises Refused."""
    _check(household, wanted)
    made = Application(household=household, **wanted.columns())
    made.due_on = due_of(made)
    made.save(force_insert=True)
    return Done(events.APPLICATION_NOTED, made, {"on": _iso(made.asked_on or made.inquiry_from)})


@command(KEEP, Application, lock=True)
def change_application(actor: Actor, application: Application, *, version: int, wanted: Wanted) -> Outcome[Application]:
    """Write it better; the clock follows. Raises Refused, and Conflict when somebody else was first."""
    new = wanted.columns()
    changed = [name for name, value in new.items() if getattr(application, name) != value]
    if not changed:
        return Unchanged(application)
    if application.version != version:
        raise Conflict(
            _("Iemand anders heeft dit ook veranderd."), theirs=application.for_what, version=application.version
        )
    if "about_id" in changed and application.rulings.exists():
        raise Refused(_("Op deze aanvraag is al besloten: zij blijft van deze persoon."), field="about")
    if application.withdrawn_on and wanted.asked_on and wanted.asked_on > application.withdrawn_on:
        raise Refused(_("Deze aanvraag was toen al ingetrokken."), field="asked_on")
    if wanted.asked_on is None and (application.term_changes.exists() or application.rulings.exists()):
        raise Refused(_("Vul in wanneer de aanvraag binnenkwam."), field="asked_on")
    _check(application.household, wanted)
    for name in changed:
        setattr(application, name, new[name])
    application.version += 1
    application.term_changes.update(about_id=application.about_id)
    application.save(update_fields=[*changed, "version"])
    _run_clock(application)
    return Done(events.APPLICATION_CHANGED, application, {"version": application.version})


def _iso(day: date | None) -> str:
    return day.isoformat() if day else "–"


def _check(household: Household, wanted: Wanted) -> None:
    person_of(household, wanted.about_id, field="about")
    if wanted.asked_on is None and not (wanted.law == Law.WMO and wanted.inquiry_from):
        raise Refused(_("Vul in wanneer de aanvraag binnenkwam."), field="asked_on")
    if wanted.inquiry_from and wanted.law not in (Law.WMO, Law.DEBT_HELP):
        raise Refused(_("Alleen bij de Wmo en schuldhulp telt een dag vóór de aanvraag mee."), field="inquiry_from")
    if wanted.inquiry_from and wanted.asked_on and wanted.asked_on < wanted.inquiry_from:
        raise Refused(_("De aanvraag komt op of na deze dag."), field="inquiry_from")


def due_of(application: Application) -> date | None:
    """The end of the term that runs, with all that moved it; None while it is suspended."""
    if application.asked_on is None:
        return terms.inquiry_until(application.inquiry_from) if application.inquiry_from else None
    start = terms.runs_from(application.law, application.asked_on, application.inquiry_from)
    changes = [] if application._state.adding else application.term_changes.filter(retracted_at=None)
    return terms.decide_by(application.law, start, [moved(change) for change in changes])


def moved(change: TermChange) -> terms.Change:
    """The change as the clock counts it."""
    if change.is_suspension:
        return terms.Suspension(change.starts_on, change.ends_on)
    return terms.Extension(change.starts_on, change.days or 0)


def _run_clock(application: Application) -> date | None:
    application.due_on = due_of(application)
    application.save(update_fields=["due_on"])
    return application.due_on


@command(KEEP, Application, lock=True)
def withdraw_application(actor: Actor, application: Application) -> Outcome[Application]:
    """Whoever asked does not want it any more. Raises Refused once it was decided."""
    if application.withdrawn_on:
        return Unchanged(application)
    _refuse_when_decided(application)
    application.withdrawn_on = max(clock.today(), application.asked_on or clock.today())
    application.save(update_fields=["withdrawn_on"])
    return Done(events.APPLICATION_WITHDRAWN, application)


@command(KEEP, Application, lock=True)
def restore_application(actor: Actor, application: Application) -> Outcome[Application]:
    """It was not withdrawn after all."""
    if application.withdrawn_on is None:
        return Unchanged(application)
    application.withdrawn_on = None
    application.save(update_fields=["withdrawn_on"])
    return Done(events.APPLICATION_BACK, application)


@command(KEEP, Application, lock=True)
def suspend_term(
    actor: Actor, application: Application, *, ground: str, starts_on: date, because: str
) -> Outcome[TermChange]:
    """The term stands still from the day after `starts_on` (Awb 4:15). Raises Refused when it stands still already."""
    _refuse_when_decided(application, field="ground")
    if ground not in terms.SUSPENDED_BY:
        raise Refused(_("Kies waarom de termijn stilstaat."), field="ground")
    if application.term_changes.filter(retracted_at=None, ends_on=None).exclude(ground=Ground.EXTENDED).exists():
        raise Refused(_("De termijn staat al stil."), field="ground")
    if application.due_on and starts_on >= application.due_on:
        raise Refused(_("De termijn was toen al voorbij."), field="starts_on")
    made = _change(application, ground=ground, starts_on=starts_on, because=because)
    return Done(events.TERM_SUSPENDED, made, {"article": made.article})


@command(KEEP, TermChange, lock=True)
def resume_term(actor: Actor, change: TermChange, *, on: date) -> Outcome[TermChange]:
    """From this day the term runs again. Raises Refused for a day before it stood still."""
    if not change.is_suspension or change.ends_on:
        return Unchanged(change)
    if on < change.starts_on:
        raise Refused(_("Dit is vóór de dag waarop de termijn stil ging staan."), field="on")
    change.ends_on = on
    change.save(update_fields=["ends_on"])
    return Done(events.TERM_RESUMED, change, {"due": _iso(_run_clock(change.application))})


@command(KEEP, Application, lock=True)
def extend_term(
    actor: Actor, application: Application, *, days: int, told_on: date, because: str
) -> Outcome[TermChange]:
    """So many days more, as the applicant was told on a day (Awb 4:14). Raises Refused once it was decided."""
    _refuse_when_decided(application, field="days")
    made = _change(application, ground=Ground.EXTENDED, starts_on=told_on, because=because, days=days)
    return Done(events.TERM_EXTENDED, made, {"due": _iso(application.due_on), "article": made.article})


@command(KEEP, TermChange, lock=True)
def retract_term_change(actor: Actor, change: TermChange) -> Outcome[TermChange]:
    """It was a mistake: the clock runs as if it was never said."""
    if change.retracted_at:
        return Unchanged(change)
    change.retracted_at = clock.now()
    change.save(update_fields=["retracted_at"])
    _run_clock(change.application)
    return Done(events.TERM_RESTORED, change)


def _change(application: Application, **what: Any) -> TermChange:
    if application.asked_on is None:
        raise Refused(_("Er is nog geen aanvraag; alleen een beslistermijn kan stilstaan of langer worden."))
    made = TermChange.objects.create(
        application=application, household_id=application.household_id, about_id=application.about_id, **what
    )
    _run_clock(application)
    return made


def _refuse_when_decided(application: Application, field: str | None = None) -> None:
    if application.rulings.filter(retracted_at=None).exists():
        raise Refused(_("Op deze aanvraag is al besloten."), field=field)


@command(KEEP, Application, lock=True)
def note_ruling(actor: Actor, application: Application, *, decided: Decided) -> Outcome[Ruling]:
    """What was decided, in plain words; from the day after it was announced the family has six weeks to object."""
    if application.asked_on is None or application.withdrawn_on:
        raise Refused(_("Een beschikking hoort bij een aanvraag die er ligt. Schrijf eerst de aanvraag op."))
    _refuse_when_decided(application)
    if not application.asked_on <= decided.decided_on <= decided.announced_on:
        raise Refused(_("Eerst de aanvraag, dan het besluit, dan de bekendmaking."), field="decided_on")
    if decided.valid_until and not (decided.valid_from and decided.valid_from <= decided.valid_until):
        raise Refused(_("Vul ook in vanaf wanneer; de laatste dag ligt daarna."), field="valid_until")
    made = Ruling.objects.create(
        application=application, household_id=application.household_id, about_id=application.about_id,
        objection_until=terms.objection_until(decided.announced_on), **vars(decided),
    )  # fmt: skip
    return Done(events.RULING_NOTED, made, {"on": _iso(made.decided_on)})


@command(KEEP, Ruling, lock=True)
def retract_ruling(actor: Actor, ruling: Ruling) -> Outcome[Ruling]:
    """It was written down by mistake. Raises Refused when an allocation stands on it."""
    if ruling.retracted_at:
        return Unchanged(ruling)
    if Allocation.objects.filter(ruling=ruling).exists():
        raise Refused(_("Er staat een toewijzing bij deze beschikking. Haal die eerst weg."))
    ruling.retracted_at = clock.now()
    ruling.save(update_fields=["retracted_at"])
    return Done(events.RULING_RETRACTED, ruling)
