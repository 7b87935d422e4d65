"""Addresses of areas."""

from django.urls import path

from nabij.areas import views

app_name = "areas"

urlpatterns = [
    path("gebieden/", views.show_list, name="list"),
    path("gebieden/nieuw/", views.make, name="make"),
    path("gebieden/<uuid:area_id>/", views.show, name="show"),
    path("gebieden/<uuid:area_id>/team/", views.describe_team, name="describe_team"),
    path("gebieden/<uuid:area_id>/begin/", views.start_from, name="start_from"),
    path("gebieden/<uuid:area_id>/naast/<uuid:other_id>/", views.compare, name="compare"),
    path("gebieden/<uuid:area_id>/keuzes/<slug:key>/", views.choose, name="choose"),
    path("gebieden/<uuid:area_id>/keuzes/<slug:key>/gemeente/", views.fall_back, name="fall_back"),
    path("gebieden/<uuid:area_id>/keuzes/<slug:key>/terug/", views.put_back, name="put_back"),
    path("gebieden/<uuid:area_id>/rollen/nieuw/", views.appoint, name="appoint"),
    path("rollen/<uuid:appointment_id>/einde/", views.end_appointment, name="end_appointment"),
    path("rollen/<uuid:appointment_id>/account/sluiten/", views.close_account, name="close_account"),
    path("rollen/<uuid:appointment_id>/account/openen/", views.open_account, name="open_account"),
]
