"""What is told around a plan: that there is something, never what or for whom."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

YOU_HAVE_AN_ACTION = notice("plans:you-have-an-action", _("U hebt een actie in een plan."), "plans:plan")
PLAN_IS_SETTLED = notice("plans:plan-is-settled", _("Een plan waarin u een actie hebt, is vastgesteld."), "plans:plan")
ACTION_CANNOT = notice("plans:action-cannot", _("Een actie in een plan lukt niet."), "plans:plan")
