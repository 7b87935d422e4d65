"""Addresses of arrears."""

from django.urls import URLPattern, path

from nabij.arrears.views import by_hand, export, faults, files

app_name = "arrears"

FILES = "signalen/bestanden/"
FILE = "signalen/bestanden/<uuid:signal_file_id>/"

urlpatterns: list[URLPattern] = [
    path(FILES, files.all_files, name="files"),
    path(f"{FILES}nieuw/", files.file_new, name="file_new"),
    path(FILE, files.file, name="file"),
    path(f"{FILE}stilzetten/", files.file_stop, name="file_stop"),
    path(f"{FILE}verder/", files.file_go_on, name="file_go_on"),
    path(f"{FILE}overnemen/", files.file_take, name="file_take"),
    path(f"{FILE}intrekken/", files.file_withdraw, name="file_withdraw"),
    path(f"{FILE}foute-regels/", faults.faults_list, name="file_faults"),
    path("signalen/nieuw/", by_hand.signal_new, name="signal_new"),
    path("signalen/nieuw/grondslag/", by_hand.ground, name="signal_ground"),
    path("signalen/<uuid:arrears_signal_id>/weghalen/", by_hand.signal_withdraw, name="signal_withdraw"),
    path("signalen/landelijk/", export.month, name="month"),
    path("signalen/landelijk/bestand/", export.month_file, name="month_file"),
]
