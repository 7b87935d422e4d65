"""The letter with which help is offered: who told what, why it is held, and what one may do (AVG art. 14)."""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.areas.choices import Arrears, Texts, choice_of
from nabij.arrears.queries.lines import CaseLine
from nabij.directory.models import Professional
from nabij.households.commands.seating import number_of
from nabij.kernel import clock
from nabij.kernel.money import format_euro
from nabij.kernel.phone import display_phone


@dataclass(frozen=True)
class Part:
    """A heading with its lines."""

    heading: str
    lines: list[str]


@dataclass(frozen=True)
class ArrearsLetter:
    """A letter to one person, or to whoever handles their money; `withheld` says why there is none."""

    to: list[str]
    written_on: date
    parts: list[Part]
    closing: str
    sender: str
    sender_phone: str
    withheld: str = ""


def letter_about(actor: Actor, line: CaseLine) -> ArrearsLetter:
    """To a secret address nothing is sent, nor to who died: who knows this person gives it by hand, or one calls."""
    case = line.case
    sender = Professional.objects.filter(user_id=actor.id).select_related("organisation").first()
    phone = number_of(sender) or display_phone(case.area.phone)
    withheld = ""
    if case.person and case.person.died_on:
        withheld = _("Deze persoon is overleden. Stuur geen brief.")
    elif case.address_is_secret:
        withheld = _("Dit adres is geheim. Stuur geen brief: bel, of vraag wie de regie heeft om de brief te geven.")
    return ArrearsLetter(
        to=[] if withheld else _to(line), written_on=clock.today(), parts=_parts(line, phone),
        closing=choice_of(Texts, case.area_id).letter_closing, sender=sender.name if sender else actor.name,
        sender_phone=phone, withheld=withheld,
    )  # fmt: skip


def _to(line: CaseLine) -> list[str]:
    """Who is under administration (bewind) is written to by way of who handles their money."""
    if line.case.administrator:
        return [line.case.administrator, _("over: %s") % line.name]
    return [line.name, *line.address.split(", ")]


def _parts(line: CaseLine, phone: str) -> list[Part]:
    months = choice_of(Arrears, line.case.area_id).keep_not_taken_up_months
    told = [
        _("%(who)s: %(amount)s, verteld op %(day)s.")
        % {
            "who": one.creditor, "amount": format_euro(one.last.amount),
            "day": date_format(one.last.signalled_on, "j F Y"),
        }
        for one in line.arrears
    ]  # fmt: skip
    return [
        Part(
            _("Wij willen u helpen"),
            [
                _("Wij hoorden dat u een rekening niet kon betalen. Dat kan iedereen overkomen."),
                _("U kunt met ons praten. Dat kost niets, en u beslist zelf wat u ermee doet. Bel %s.") % phone,
            ],
        ),
        Part(_("Wie heeft ons iets verteld?"), told),
        Part(
            _("Wat schrijven wij op?"),
            [
                _("Uw naam, adres en geboortedatum, hoe u te bereiken bent, en de bedragen hierboven."),
                _("Ook wanneer wij contact zochten, en wat ervan kwam."),
            ],
        ),
        Part(
            _("Waarom mogen wij dat?"),
            [
                _("De gemeente moet hulp aanbieden als iemand achterloopt met betalen."),
                _("Dat staat in de Wet gemeentelijke schuldhulpverlening, artikel 3, lid 1, onder b."),
            ],
        ),
        Part(
            _("Hoe lang bewaren wij dit?"),
            [
                _("5 jaar. Hebben wij er niets mee gedaan, dan %s maanden.") % months,
                _("De schuldeiser hoort alleen of wij ermee bezig zijn, en verder niets."),
            ],
        ),
        Part(
            _("Wat kunt u doen?"),
            [
                _("U mag vragen wat wij over u hebben, en het laten verbeteren of weghalen. U mag ook bezwaar maken."),
                _("Bent u het niet eens met ons? Dan kunt u klagen bij de Autoriteit Persoonsgegevens."),
            ],
        ),
    ]
