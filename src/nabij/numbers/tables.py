"""The tables there are: what each counts, in which rows and columns, and how that is said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.arrears.models.kinds import PartnerKind
from nabij.figures.table import TOTAL, Shown
from nabij.numbers import other_sources, reports
from nabij.numbers.counting import Facts
from nabij.referrals.models import Referral

Note = Callable[[Shown], str]


@dataclass(frozen=True)
class Definition:
    """One table. `first` names its rows; `note` says what one may read in it, from the shown figures alone."""

    key: str
    title: Any
    first: Any
    rows: Mapping[str, Any]
    columns: Mapping[str, Any]
    counts: Any
    source: Any
    facts: Facts
    adds_up: bool = True
    note: Note = lambda _shown: ""

    def counts_in(self, *, year: bool) -> str:
        """What is counted, said of a quarter or of a year: of a year each household stands as it did at the end of
        the quarter in which it came there."""
        said = {"period": _("dit jaar"), "end": _("de laatste dag van het kwartaal waarin dat was")}
        quarter = {"period": _("dit kwartaal"), "end": _("de laatste dag van het kwartaal")}
        return str(self.counts) % (said if year else quarter)

    @property
    def names(self) -> dict[str, str]:
        """Rows and columns in words."""
        return {code: str(name) for code, name in {**self.rows, **self.columns}.items()}


def _share(column: str, sentence: Any) -> Note:
    """How large a part of all is in a column; nothing when either is hidden."""

    def note(shown: Shown) -> str:
        row = TOTAL if len(shown.rows) > 1 else shown.rows[0]
        part, whole = shown.of(row, column), shown.of(row, TOTAL)
        return str(sentence) % {"share": round(100 * part / whole)} if part is not None and whole else ""

    return note


TABLES: tuple[Definition, ...] = (
    Definition(
        "heard-back",
        _lazy("Hoort de melder iets terug?"),
        _lazy("Wie meldde"),
        {
            "practice": _lazy("huisarts"), "school": _lazy("school"), "housing": _lazy("woningcorporatie"),
            "care": _lazy("zorg en jeugdhulp"), "welfare": _lazy("welzijn en vrijwilligers"),
            "municipality": _lazy("gemeente, schuldhulp en veiligheid"), reports.OTHER: _lazy("een ander"),
            reports.RESIDENT: _lazy("iemand over zichzelf"), reports.AROUND: _lazy("familie, buur of bekende"),
        },
        {"in_time": _lazy("op tijd"), "later": _lazy("later"), "not": _lazy("niet")},
        _lazy("Huishoudens over wie iemand meldde, als de melder in %(period)s iets moest horen. Niet: op "
              "%(end)s nog niets gehoord. Dubbele meldingen en vergissingen tellen niet mee."),
        _lazy("de meldingen in Nabij"),
        reports.heard_back,
        note=_share("in_time", _lazy("Van alle melders samen hoorde %(share)s%% op tijd iets.")),
    ),
    Definition(
        "steps",
        _lazy("Hoe lang duurt het?"),
        _lazy("Vanaf de melding tot …"),
        {
            "called": _lazy("de melder is gebeld"), "contact": _lazy("het gezin is gesproken"),
            "director": _lazy("er is een regisseur"), "plan": _lazy("het plan is vastgesteld"),
            "action": _lazy("de eerste actie is klaar"),
        },
        {
            "week": _lazy("binnen een week"), "two_weeks": _lazy("binnen twee weken"),
            "month": _lazy("binnen een maand"), reports.LONGER: _lazy("langer"),
        },
        _lazy("Huishoudens die deze stap in %(period)s bereikten, naar de tijd sinds hun eerste melding (bij het "
              "bellen: sinds die melding). De stappen tellen niet op."),
        _lazy("meldingen, contactpogingen, regie en plannen in Nabij"),
        reports.steps,
        adds_up=False,
        note=lambda _shown: _("Er staan geen gemiddelden. Eén gezin dat lang moest wachten trekt een gemiddelde "
                              "scheef, en een gemiddelde per medewerker zegt vooral wie de zwaarste gezinnen heeft."),
    ),
    Definition(
        "small",
        _lazy("Kleine vragen, snel opgelost"),
        _lazy("Wat"),
        {"small": _lazy("kleine vragen")},
        {"soon": _lazy("snel"), "later": _lazy("later")},
        _lazy("Huishoudens op het lichte spoor die in %(period)s klaar waren. Snel is binnen het aantal dagen dat "
              "dit gebied koos."),
        _lazy("de huishoudens in Nabij"),
        reports.solved_soon,
        note=_share("soon", _lazy("Van de kleine vragen was %(share)s%% snel opgelost.")),
    ),
    Definition(
        "referrals",
        _lazy("Wat kwam er van verwijzingen?"),
        _lazy("Wie verwees"),
        dict(Referral.Kind.choices),
        {
            Referral.Goes.AS_ANNOUNCED: _lazy("zoals aangekondigd"), Referral.Goes.OTHERWISE: _lazy("anders"),
            Referral.Goes.TOGETHER: _lazy("eerst samen praten"), "open": _lazy("nog niet besloten"),
            "unannounced": _lazy("niet aangekondigd"),
        },
        _lazy("Huishoudens met een verwijzing waarover het team in %(period)s moest meedenken, en wat er op "
              "%(end)s was besloten. Het besluit is van de verwijzer en het gezin."),
        _lazy("de aangekondigde verwijzingen in Nabij"),
        other_sources.referrals,
    ),
    Definition(
        "arrears",
        _lazy("Wat kwam er van signalen over achterstanden?"),
        _lazy("Wie signaleerde"),
        dict(PartnerKind.choices),
        {
            "help": _lazy("hulp of advies"), "themselves": _lazy("zelf opgelost of geen hulp nodig"),
            "known": _lazy("had al hulp"), "not_reached": _lazy("niet bereikt"),
            other_sources.NOT_TAKEN_UP: _lazy("niet opgepakt"),
        },
        _lazy("Huishoudens met een vroegsignaalzaak die in %(period)s is afgerond, per soort partner. Signaleerden "
              "er twee, dan staat het huishouden bij allebei."),
        _lazy("de vroegsignalering in Nabij"),
        other_sources.arrears,
    ),
    Definition(
        "crises",
        _lazy("Hoe lezen wij crises?"),
        _lazy("De vraag"),
        {
            "seen": _lazy("zag iemand het aankomen?"), "near": _lazy("te lang dichtbij gehouden?"),
            "made": _lazy("tot een probleem gemaakt?"),
        },
        {"yes": _lazy("ja"), "no": _lazy("nee"), "doubt": _lazy("twijfel")},
        _lazy("Huishoudens waarvan een professional in %(period)s opschreef hoe hij of zij een crisis leest. Lezen "
              "twee het anders, dan telt het huishouden bij allebei. De vragen tellen niet op."),
        _lazy("de lezingen bij gebeurtenissen in Nabij"),
        other_sources.crises,
        adds_up=False,
        note=lambda _shown: _("Dit zijn lezingen achteraf, met twijfel. Het is geen score."),
    ),
)  # fmt: skip
