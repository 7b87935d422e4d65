"""Which requests wait: for a signature, or first for the yes of who is in charge of the debts or the money."""

from django.db.models import BooleanField, Exists, F, Func, OuterRef, Q

from nabij.budget.models import BudgetRequest, HelperConsent

State, Protection = BudgetRequest.State, BudgetRequest.Protection


def waits() -> Q:
    """Nobody signed, refused or withdrew it yet."""
    return Q(state__in=[State.ASKED, State.QUESTIONED])


def lacks_a_yes() -> Q:
    """Loans that nobody can sign yet; the database asks the same when one is signed (`guard_loans`)."""
    said = HelperConsent.objects.filter(request=OuterRef("pk"), yes=True)
    guarded = (
        ~Q(protection=Protection.NONE) | Q(_runs("budget_money_is_guarded")) | Q(_runs("budget_debts_are_arranged"))
    )
    return Q(kind=BudgetRequest.Kind.LOAN) & guarded & Q(~Exists(said))


def _runs(function: str) -> Func:
    return Func(F("household_id"), function=function, output_field=BooleanField())
