"""What is told around a plan: that there is something, never what, and of whom only the number."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

YOU_HAVE_AN_ACTION = notice(
    "plans:you-have-an-action", _("U hebt een actie in het plan van huishouden {home}."), "plans:plan"
)
PLAN_IS_SETTLED = notice(
    "plans:plan-is-settled", _("Het plan van huishouden {home}, waarin u een actie hebt, is vastgesteld."), "plans:plan"
)
ACTION_CANNOT = notice("plans:action-cannot", _("Een actie in het plan van huishouden {home} lukt niet."), "plans:plan")
