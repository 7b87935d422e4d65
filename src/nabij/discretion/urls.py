"""Addresses of discretion."""

from django.urls import path

from nabij.discretion.views import asking, giving, register

app_name = "discretion"

urlpatterns = [
    path("mandaten/", register.register, name="register"),
    path("mandaten/zelf/", register.mine, name="mine"),
    path("mandaten/nieuw/", giving.new, name="new"),
    path("mandaten/gebieden/<uuid:area_id>/", register.sheet, name="sheet"),
    path("mandaten/nieuw/nalezen/", giving.look_over, name="look_over"),
    path("mandaten/<uuid:mandate_id>/", register.show, name="show"),
    path("mandaten/<uuid:mandate_id>/nieuw/", giving.again, name="again"),
    path("mandaten/<uuid:mandate_id>/intrekken/", giving.withdraw, name="withdraw"),
    path("huishoudens/<uuid:household_id>/mag-ik/", asking.may_i, name="may_i"),
    path("huishoudens/<uuid:household_id>/mag-ik/<uuid:mandate_answer_id>/", asking.answer, name="answer"),
]
