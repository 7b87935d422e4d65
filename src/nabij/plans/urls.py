"""Addresses of plans."""

from django.urls import path

from nabij.plans.views import actions, goals, moving, paper, plan, settling, shared

app_name = "plans"

urlpatterns = [
    path("huishoudens/<uuid:household_id>/plan/", plan.plan, name="plan"),
    path("huishoudens/<uuid:household_id>/plan/vergelijken/", plan.compare, name="compare"),
    path("huishoudens/<uuid:household_id>/plan/doel/", goals.goal_new, name="goal_new"),
    path("huishoudens/<uuid:household_id>/plan/volgorde/", goals.order, name="order"),
    path("huishoudens/<uuid:household_id>/plan/vaststellen/", settling.settle, name="settle"),
    path("huishoudens/<uuid:household_id>/aan-tafel/plan/", shared.shared, name="shared"),
    path("huishoudens/<uuid:household_id>/plan/koelkast/", paper.fridge, name="fridge"),
    path("doelen/<uuid:goal_id>/wijzigen/", goals.goal_edit, name="goal_edit"),
    path("doelen/<uuid:goal_id>/gelukt/", goals.goal_reach, name="goal_reach"),
    path("doelen/<uuid:goal_id>/niet-gelukt/", goals.goal_unreach, name="goal_unreach"),
    path("doelen/<uuid:goal_id>/stoppen/", goals.goal_drop, name="goal_drop"),
    path("doelen/<uuid:goal_id>/terug/", goals.goal_take_up, name="goal_take_up"),
    path("doelen/<uuid:goal_id>/weg/", goals.goal_remove, name="goal_remove"),
    path("doelen/<uuid:goal_id>/actie/", actions.action_new, name="action_new"),
    path("acties/<uuid:action_id>/", actions.action, name="action"),
    path("acties/<uuid:action_id>/wijzigen/", actions.action_edit, name="action_edit"),
    path("acties/<uuid:action_id>/ander/", actions.action_hand, name="action_hand"),
    path("acties/<uuid:action_id>/naar/<uuid:owner_id>/", actions.action_hand_to, name="action_hand_to"),
    path("acties/<uuid:action_id>/weg/", actions.action_remove, name="action_remove"),
    path("acties/<uuid:action_id>/kaartje/", paper.action_card, name="action_card"),
    path("acties/<uuid:action_id>/kaartje/gegeven/", actions.action_told, name="action_told"),
    path("acties/<uuid:action_id>/kaartje/niet-gegeven/", actions.action_not_told, name="action_not_told"),
    path("acties/<uuid:action_id>/lukt-niet/", moving.action_cannot, name="action_cannot"),
    path("acties/<uuid:action_id>/antwoord/", moving.action_answer, name="action_answer"),
    path("acties/<uuid:action_id>/antwoord/weg/", moving.action_answer_back, name="action_answer_back"),
    path("acties/stappen/<uuid:move_id>/terug/", moving.move_back, name="move_back"),
    path("acties/<uuid:action_id>/stand/<slug:state>/", moving.action_move, name="action_move"),
]
