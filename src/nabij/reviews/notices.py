"""What is told: that there was looked together, never what was said."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

REVIEW_HELD = notice(
    "reviews:review-held",
    _("Bij huishouden {home}, waar u aan tafel zit, is samen naar het plan gekeken, op {on}."),
    "plans:plan",
)
