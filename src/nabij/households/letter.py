"""The plain letter that says what is held, from whom and why (AVG art. 14), in Dutch with headings in two languages.

The headings are bilingual in themselves, not a translation of the screen: the one who reads the
letter is not the one who prints it.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.areas.choices import Terms, Texts, choice_of
from nabij.households.commands.contact import contact_person_of
from nabij.households.commands.seating import number_of
from nabij.households.models import Household, Source
from nabij.kernel import clock

LANGUAGES = frozenset({"nl", "tr"})
_TURKISH = {
    "what": "Hakkınızda neler biliyoruz?",
    "whom": "Bunu kimden öğrendik?",
    "why": "Neden kaydediyoruz?",
    "basis": "Hangi yasaya göre?",
    "long": "Ne kadar süre saklıyoruz?",
    "who": "Kimler görebilir?",
    "rights": "Haklarınız",
    "complaint": "Şikâyetiniz mi var?",
    "contact": "Sorunuz mu var?",
}


@dataclass(frozen=True)
class Part:
    """One part of the letter: its heading, the same in the reader's language, and its sentences."""

    heading: str
    translated: str
    lines: list[str]


@dataclass(frozen=True)
class Letter:
    """The letter of one household on one day."""

    household: Household
    written_on: date
    language: str
    parts: list[Part]
    sender: str
    sender_phone: str
    closing: str


def letter_for(actor: Actor, household: Household, language: str) -> Letter:
    """What this family is told now. `language` is that of the second heading."""
    seat = contact_person_of(household)
    who = seat.professional if seat else household.director
    parts = [
        Part(heading, _TURKISH[key] if language == "tr" else "", lines)
        for key, heading, lines in _parts(
            household, list(Source.objects.filter(household=household).select_related("organisation"))
        )
    ]
    return Letter(
        household, clock.today(), language, parts,
        who.name if who else actor.name, number_of(who) or household.area.phone,
        choice_of(Texts, household.area_id).letter_closing,
    )  # fmt: skip


def _parts(household: Household, sources: list[Source]) -> list[tuple[str, str, list[str]]]:
    return [
        ("what", _("Wat staat er over u op papier?"), [
            _("Uw naam en adres, en als wij die weten: uw geboortedatum en telefoonnummer."),
            _("Wat de melder over uw situatie vertelde. Vraag gerust of u het mag lezen."),
            _("Wanneer wij contact met u zochten."),
        ]),
        ("whom", _("Van wie hebben wij dat?"), [_from_whom(source) for source in sources] or [_("Van uzelf.")]),
        ("why", _("Waarom schrijven wij dit op?"), [
            *dict.fromkeys(_sentence(source.purpose) for source in sources),
            _("Wij willen u vragen of u hulp wilt. U beslist."),
        ]),
        ("basis", _("Van welke wet mag dat?"), [
            _("Het wijkteam heeft de taak om hulp aan te bieden: Wmo 2015 artikel 2.3.2 en Jeugdwet artikel 2.3."),
            *dict.fromkeys(_("De melder: %s.") % source.basis for source in sources if not source.withheld_because),
        ]),
        ("long", _("Hoe lang bewaren wij het?"), _how_long(household)),
        ("who", _("Wie kan het lezen?"), [
            _("Alleen wie u helpt of contact met u zoekt. Wij houden bij wie wanneer keek. U mag dat zien."),
        ]),
        ("rights", _("Wat zijn uw rechten?"), [
            _("U mag alles lezen wat er over u staat, en een kopie krijgen."),
            _("Klopt er iets niet? Dan verbeteren wij het."),
            _("U mag vragen om iets weg te halen, of om te stoppen met gebruiken. U mag ook bezwaar maken."),
        ]),
        ("complaint", _("Heeft u een klacht?"), [
            _("Vertel het ons. U kunt ook klagen bij de functionaris gegevensbescherming van de gemeente,"
              " of bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl, telefoon 088 1805 250."),
        ]),
    ]  # fmt: skip


def _from_whom(source: Source) -> str:
    day = date_format(source.received_on, "j F Y")
    if source.withheld_because:
        return _("Van iemand die zich zorgen maakt, op %s. De naam noemen wij nu niet.") % day
    who = source.organisation.name if source.organisation else source.from_whom
    return _("Van %(who)s, op %(day)s.") % {"who": who, "day": day}


def _how_long(household: Household) -> list[str]:
    terms = choice_of(Terms, household.area_id)
    return [
        _("Wilt u geen hulp? Dan %s weken. Daarna halen wij het weg.") % terms.keep_after_declined_weeks,
        _("Wilt u wel hulp? Dan %s jaar na het einde van de hulp. Dat staat in de wet (Wmo 2015 artikel 5.3.4).")
        % terms.keep_after_closed_years,
    ]


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
