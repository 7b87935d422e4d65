"""What is counted of referrals, arrears and crises: what came of them."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Case, F, Q, QuerySet, When
from django.db.models.functions import Coalesce

from nabij.arrears.models import ArrearsCase
from nabij.journal.models import CrisisReading
from nabij.numbers.counting import Asked
from nabij.numbers.reports import within, word
from nabij.referrals.models import Referral

Result = ArrearsCase.Result
RESULTS: dict[str, tuple[str, ...]] = {
    "help": (Result.ADVICE, Result.FINANCIAL_HELP, Result.OTHER_HELP, Result.REFERRED_UNMET),
    "themselves": (Result.PAID, Result.NO_HELP),
    "known": (Result.KNOWN, Result.OTHER_TRACK),
    "not_reached": (Result.NOT_REACHED, Result.NO_REPLY),
}
NOT_TAKEN_UP = "not_taken_up"
SeenBy, Says = CrisisReading.SeenBy, CrisisReading.Says


def referrals(asked: Asked) -> Iterator["QuerySet[Any, Any]"]:
    """Referrals on which the team had to advise by a day in this time, and what came of them by its end."""
    yield (
        Referral.objects.filter(area_id=asked.area_id, withdrawn_at=None)
        .annotate(unit=Coalesce("household_id", "subject"), row=F("kind"), day=F("advice_by"))
        .annotate(column=Case(
            When(heard__in=[Referral.Heard.BILL, Referral.Heard.MESSAGE], then=word("unannounced")),
            When(~Q(goes="") & Q(decided_on__lt=asked.ends_before), then=F("goes")),
            default=word("open"),
        ))
        .filter(within(asked))
    )  # fmt: skip


def arrears(asked: Asked) -> Iterator["QuerySet[Any, Any]"]:
    """Cases that were closed in this time, per kind of creditor that signalled, by what came of them."""
    results = [When(result__in=values, then=word(name)) for name, values in RESULTS.items()]
    yield (
        ArrearsCase.objects.filter(area_id=asked.area_id, signals__isnull=False)
        .annotate(unit=Coalesce("household_id", "subject"), row=F("signals__partner_kind"), day=F("closed_on"))
        .annotate(column=Case(*results, default=word(NOT_TAKEN_UP)))
        .filter(within(asked))
    )


def crises(asked: Asked) -> Iterator["QuerySet[Any, Any]"]:
    """How crises were read in this time: each question by itself, a doubt beside yes and no."""
    read = CrisisReading.objects.filter(household__area_id=asked.area_id, taken_back_at=None).annotate(
        unit=F("household_id"), day=F("read_on")
    )
    seen = Case(
        When(seen_by=SeenBy.NOBODY, then=word(Says.NO)), When(seen_by=SeenBy.DOUBT, then=word(Says.DOUBT)),
        default=word(Says.YES),
    )  # fmt: skip
    for row, column in (("seen", seen), ("near", F("too_long_near")), ("made", F("made_problem"))):
        yield read.annotate(row=word(row), column=column).filter(within(asked))
