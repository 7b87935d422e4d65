"""Addresses of precedents."""

from django.urls import path

from nabij.precedents.views import keeping, proposing, publishing, reading

app_name = "precedents"

urlpatterns = [
    path("eerder-besloten/", reading.show_list, name="list"),
    path("eerder-besloten/lijkt-op/", reading.similar, name="similar"),
    path("eerder-besloten/naast-elkaar/", reading.side_by_side, name="side_by_side"),
    path("eerder-besloten/leren/", reading.learning, name="learning"),
    path("eerder-besloten/voorstellen/", proposing.proposals, name="proposals"),
    path("eerder-besloten/voorstellen/nieuw/", proposing.propose, name="propose"),
    path("eerder-besloten/voorstellen/<uuid:learned_rule_id>/", proposing.show, name="learned"),
    path("eerder-besloten/voorstellen/<uuid:learned_rule_id>/overnemen/", proposing.adopt, name="adopt"),
    path("eerder-besloten/voorstellen/<uuid:learned_rule_id>/niet-overnemen/", proposing.decline, name="decline"),
    path("eerder-besloten/voorstellen/<uuid:learned_rule_id>/terugnemen/", proposing.take_back, name="take_back"),
    path("eerder-besloten/<uuid:precedent_id>/", reading.show, name="precedent"),
    path("eerder-besloten/<uuid:precedent_id>/genoeg/", reading.enough, name="enough"),
    path("eerder-besloten/<uuid:precedent_id>/wat-ervan-kwam/", keeping.what_came, name="what_came"),
    path("eerder-besloten/<uuid:precedent_id>/intrekken/", keeping.withdraw, name="withdraw"),
    path("eerder-besloten/<uuid:precedent_id>/terugzetten/", keeping.restore, name="restore"),
    path("eerder-besloten/toch-vragen/<uuid:seen_precedent_id>/", reading.not_enough, name="not_enough"),
    path("zo-beslissen-wij/", publishing.public_page, name="public"),
    path("zo-beslissen-wij/teksten/", publishing.texts, name="texts"),
    path("zo-beslissen-wij/teksten/nieuw/", publishing.write, name="write_text"),
    path("zo-beslissen-wij/teksten/<uuid:public_text_id>/", publishing.show, name="text"),
    path("zo-beslissen-wij/teksten/<uuid:public_text_id>/wijzigen/", publishing.change, name="change_text"),
    path("zo-beslissen-wij/teksten/<uuid:public_text_id>/goedkeuren/", publishing.approve, name="approve_text"),
]
