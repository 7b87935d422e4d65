"""Addresses of households."""

from django.urls import path

from nabij.households.views import (
    authority,
    circumstances,
    contact,
    direction,
    leaving,
    lives,
    merging,
    naming,
    on_table,
    people,
    question,
    table,
    tracks,
)

app_name = "households"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"
MEMBER = f"{HOUSEHOLD}mensen/<uuid:member_id>/"
LINE = f"{HOUSEHOLD}wat-speelt-er/<uuid:circumstance_id>/"

urlpatterns = [
    path("gids/<uuid:professional_id>/vertrokken/", leaving.say_left, name="say_left"),
    path("gids/<uuid:professional_id>/terug/", leaving.put_back, name="put_back"),
    path(f"{HOUSEHOLD}contact/", contact.contact, name="contact"),
    path(f"{HOUSEHOLD}brief/", contact.letter, name="letter"),
    path(f"{HOUSEHOLD}brief/gegeven/", contact.letter_given, name="letter_given"),
    path(f"{HOUSEHOLD}contactpersoon/", contact.contact_person, name="contact_person"),
    path(f"{HOUSEHOLD}heropenen/", contact.reopen, name="reopen"),
    path(f"{HOUSEHOLD}vraag/", question.question, name="question"),
    path(f"{HOUSEHOLD}vraag/<uuid:question_id>/terugnemen/", question.retract, name="retract_question"),
    path(f"{HOUSEHOLD}wat-speelt-er/", circumstances.circumstances, name="circumstances"),
    path(f"{HOUSEHOLD}wat-speelt-er/op-tafel/", on_table.on_table, name="on_table"),
    path(LINE, circumstances.change, name="change_circumstance"),
    path(f"{LINE}voorbij/", circumstances.end, name="end_circumstance"),
    path(f"{LINE}terug/", circumstances.bring_back, name="bring_back_circumstance"),
    path(f"{HOUSEHOLD}mensen/", people.people, name="people"),
    path(f"{HOUSEHOLD}mensen/erbij/", people.add, name="add_person"),
    path(MEMBER, people.change, name="change_person"),
    path(f"{MEMBER}weg/", people.leave, name="leave_household"),
    path(f"{MEMBER}verhuisd/", lives.moved, name="moved"),
    path(f"{HOUSEHOLD}verhuisd/<uuid:cause_id>/terug/", lives.move_back, name="move_back"),
    path(f"{MEMBER}overleden/", lives.passed, name="passed"),
    path(f"{HOUSEHOLD}overlijden/<uuid:passing_id>/rechtzetten/", lives.not_passed, name="not_passed"),
    path(f"{MEMBER}plaatsing/", lives.place, name="place_child"),
    path(f"{HOUSEHOLD}plaatsing/<uuid:placement_id>/thuis/", lives.home_again, name="home_again"),
    path(f"{HOUSEHOLD}plaatsing/<uuid:placement_id>/terug/", lives.take_back_placement, name="take_back_placement"),
    path(f"{MEMBER}terug/", people.bring_back, name="bring_member_back"),
    path(f"{MEMBER}gezag/", authority.authority, name="authority"),
    path(f"{MEMBER}gezag/<uuid:authority_id>/einde/", authority.end, name="end_authority"),
    path(f"{MEMBER}gezag/<uuid:authority_id>/terug/", authority.restore, name="restore_authority"),
    path(f"{HOUSEHOLD}tafel/", table.table, name="table"),
    path(f"{HOUSEHOLD}tafel/besluit/", table.decide, name="decide_table"),
    path(f"{HOUSEHOLD}tafel/besluit/<uuid:conversation_id>/terug/", table.take_back, name="take_back_decision"),
    path(f"{HOUSEHOLD}tafel/<uuid:involvement_id>/blijft/", table.keep, name="keep_at_table"),
    path(f"{HOUSEHOLD}tafel/vragen/", table.invite_search, name="invite_search"),
    path(f"{HOUSEHOLD}tafel/vragen/<uuid:professional_id>/", table.invite, name="invite"),
    path(f"{HOUSEHOLD}regie/", direction.direction, name="direction"),
    path(f"{HOUSEHOLD}regie/overdragen/", direction.hand_over_search, name="hand_over_search"),
    path(f"{HOUSEHOLD}regie/overdragen/<uuid:professional_id>/", direction.hand_over, name="hand_over"),
    path(f"{HOUSEHOLD}regie/overdracht/<uuid:handover_id>/terug/", direction.hand_back, name="hand_back"),
    path(f"{HOUSEHOLD}regie/vervanger/", direction.stand_in_search, name="stand_in_search"),
    path(f"{HOUSEHOLD}regie/vervanger/<uuid:professional_id>/", direction.stand_in, name="stand_in"),
    path(f"{HOUSEHOLD}spoor/", tracks.track, name="track"),
    path(f"{HOUSEHOLD}samenvoegen/", merging.find, name="find_merge"),
    path(f"{HOUSEHOLD}samenvoegen/<uuid:twin_id>/", merging.merge, name="merge"),
    path(f"{HOUSEHOLD}samengevoegd/<uuid:merge_id>/", merging.merged, name="merged"),
    path(f"{HOUSEHOLD}samengevoegd/<uuid:merge_id>/terug/", merging.take_back, name="take_back_merge"),
    path(f"{HOUSEHOLD}naam-en-adres/", naming.naming, name="naming"),
]
