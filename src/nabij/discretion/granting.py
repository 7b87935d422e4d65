"""Giving a mandate: what must be so, whoever gives it and from whichever page."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q
from django.utils.translation import gettext as _

from nabij.access.permissions import SEATS, Role
from nabij.areas.actors import held_in
from nabij.areas.models import Appointment, Area
from nabij.directory.models import Professional
from nabij.discretion.mandates import ACTS_AS
from nabij.discretion.models import Mandate
from nabij.discretion.models.mandates import MANDATED
from nabij.households.models import Involvement
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.money import format_euro
from nabij.kernel.periods import in_force

# What signing is called everywhere, so that an area's own limit stands in the place of the municipality's.
SIGNING = "Een maatwerkbudget tekenen"


@dataclass(frozen=True)
class Given:
    """What a mandate says. `ends_on` is the first day without it; an empty `owner` is whoever gives it."""

    subject: str
    what: str
    role: str
    law: str
    article: str
    text: str
    up_to: Decimal | None = None
    in_name_of: str = Mandate.Body.COLLEGE
    instructions: str = ""
    works_elsewhere: bool = False
    consent: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    owner: Professional | None = None


def write_mandate(by: Professional, area: Area, given: Given) -> Mandate:
    """Give a mandate; raises Refused as `as_it_would_read` does."""
    mandate = as_it_would_read(by, area, given)
    mandate.save(force_insert=True)
    return mandate


def as_it_would_read(by: Professional, area: Area, given: Given) -> Mandate:
    """The mandate in these words, not kept: to look over before it is given.

    For an area, or for the municipality as the default of its areas; in writing (Awb art. 10:5).

    Raises Refused for who is no mandate giver there, for a role that one holds there oneself, without text, article,
    law or limit, for a day that has passed (a mandate does not work back), without the consent of who works elsewhere
    (art. 10:4), and for one that is there already.
    """
    starts_on = given.starts_on or clock.today()
    _refuse_giver(by, area, given.role)
    _refuse_words(given)
    _refuse_days(starts_on, given.ends_on)
    mandate = Mandate(
        area=area, subject=given.subject, what=_what(given), role=given.role, law=given.law, article=given.article,
        text=given.text, up_to=given.up_to, in_name_of=given.in_name_of, instructions=given.instructions,
        works_elsewhere=given.works_elsewhere, consent=given.consent if given.works_elsewhere else "",
        starts_on=starts_on, ends_on=given.ends_on, granted_by=by, owner=given.owner or by,
    )  # fmt: skip
    _refuse_twice(mandate)
    return mandate


def _what(given: Given) -> str:
    """For what, in the words that all mandates to sign share."""
    return SIGNING if given.subject == Mandate.Subject.SIGN_BUDGET else given.what


def in_one_sentence(given: Given) -> str:
    """What a mandate says when nobody wrote more: who, in whose name, for what, and up to how much."""
    body = Mandate.Body(given.in_name_of).label
    words = {"who": Role(given.role).label, "body": body, "what": _what(given), "limit": ""}
    if given.up_to is None:
        return _("De %(who)s beslist namens %(body)s over: %(what)s.") % words
    words["limit"] = format_euro(given.up_to)
    return _("De %(who)s beslist namens %(body)s over: %(what)s, tot en met %(limit)s.") % words


def _refuse_giver(by: Professional, area: Area, role: str) -> None:
    if not held_in(area, Role.MANDATE_GIVER).filter(user__professional=by).exists():
        raise Refused(_("Alleen de mandaatgever van dit gebied kan een mandaat geven."))
    if role not in MANDATED:
        raise Refused(_("Aan deze rol kan geen mandaat worden gegeven."), field="role")
    if has_role(by, area, role):
        raise Refused(
            _("U heeft deze rol hier zelf. Niemand geeft zichzelf een mandaat: vraag een andere mandaatgever."),
            field="role",
        )


def has_role(one: Professional, area: Area, role: str) -> bool:
    """Whether somebody holds this role today where a mandate for the area would count."""
    if role in SEATS:
        alike = [role, *(seat for seat, acting in ACTS_AS.items() if acting == role)]
        seats = Involvement.objects.filter(in_force(), professional=one, seat__in=alike)
        return seats.filter(Q(household__area=area) | Q(household__area__parent=area)).exists()
    held = Appointment.objects.filter(in_force(), user__professional=one, role=role)
    return held.filter(Q(area__in=[area.pk, area.parent_id]) | Q(area__parent=area)).exists()


def _refuse_words(given: Given) -> None:
    missing = {
        "what": (_what(given), _("Schrijf op waarvoor het mandaat is.")),
        "law": (given.law, _("Schrijf op onder welke wet het valt.")),
        "article": (given.article, _("Schrijf op in welk besluit en artikel het staat.")),
        "text": (given.text, _("Schrijf de tekst van het mandaat op: een mandaat staat op papier (Awb 10:5).")),
        "consent": (given.consent or not given.works_elsewhere,
                    _("Schrijf op wie van de andere organisatie instemde, en wanneer (Awb 10:4).")),
    }  # fmt: skip
    for field, (said, why) in missing.items():
        if not said:
            raise Refused(why, field=field)
    _refuse_limit(given)


def _refuse_limit(given: Given) -> None:
    if given.subject in Mandate.FOR_MONEY and given.up_to is None:
        raise Refused(_("Vul in tot en met welk bedrag."), field="up_to")
    if given.up_to is not None and given.up_to <= 0:
        raise Refused(_("Vul een bedrag in boven nul."), field="up_to")


def _refuse_days(starts_on: date, ends_on: date | None) -> None:
    if starts_on < clock.today():
        raise Refused(_("Een mandaat werkt niet terug. Kies vandaag of een latere dag."), field="starts_on")
    if ends_on is not None and ends_on <= starts_on:
        raise Refused(_("De laatste dag ligt niet voor de eerste."), field="ends_on")


def _refuse_twice(mandate: Mandate) -> None:
    same = Mandate.objects.filter(
        area=mandate.area, subject=mandate.subject, role=mandate.role, what__iexact=mandate.what, up_to=mandate.up_to,
        withdrawn_on=None,
    )  # fmt: skip
    later = same if mandate.ends_on is None else same.filter(starts_on__lt=mandate.ends_on)
    if later.filter(Q(ends_on=None) | Q(ends_on__gt=mandate.starts_on)).exists():
        raise Refused(_("Dit mandaat is er al in deze tijd. Trek het eerst in, of kies een andere eerste dag."))
