"""What is asked about a plan: shape only. What is seldom filled in (`rarely`) stands in a fold."""

from nabij.plans.forms.actions import ActionChangeForm, ActionForm, AnswerForm, HandForm, QuickActionForm, ReasonForm
from nabij.plans.forms.closer import CloserForm, HindranceForm
from nabij.plans.forms.differences import DifferenceForm, SettledForm, ViewForm
from nabij.plans.forms.goals import GoalForm, OrderForm, OwnGoalForm, ReachForm, SettleForm
from nabij.plans.forms.understandings import AgreedForm, UnderstandingChangeForm, UnderstandingForm

__all__ = [
    "ActionChangeForm", "ActionForm", "AgreedForm", "AnswerForm", "CloserForm", "DifferenceForm", "GoalForm",
    "HandForm", "HindranceForm", "OrderForm", "OwnGoalForm", "QuickActionForm", "ReachForm", "ReasonForm",
    "SettleForm", "SettledForm", "UnderstandingChangeForm", "UnderstandingForm", "ViewForm",
]  # fmt: skip
