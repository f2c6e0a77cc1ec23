"""What `doctor` says of each check, in English and French."""

from __future__ import annotations

from collections.abc import Mapping

CHECK_SENTENCES: Mapping[str, tuple[str, str]] = {
    "state_fine": ("ok", "ok"),
    "state_open": ("OPEN", "OUVERT"),
    "state_unseen": ("not seen", "pas vu"),
    "and_more": ("and {count} more", "et {count} de plus"),
    "doctor_open": ("Checks with something open: {count}", "Contrôles où quelque chose est ouvert : {count}"),
    "doctor_fine": ("Nothing is open.", "Rien n’est ouvert."),
    "doctor_no_superuser": (
        "You are no superuser: what says “as a superuser” stays open until one does it, and “not seen” was not looked at.",
        "Vous n’êtes pas superutilisateur : ce qui dit “as a superuser” reste ouvert jusque-là, et « pas vu » n’a pas été contrôlé.",
    ),
    "check_version": (
        "the server has the fixes that row security needs",
        "le serveur a les correctifs que demande la sécurité des lignes",
    ),
    "check_ssl": ("connections are encrypted", "les connexions sont chiffrées"),
    "check_ssl_min_protocol_version": ("no old TLS is spoken", "aucun ancien TLS n’est parlé"),
    "check_password_encryption": ("passwords are kept as SCRAM", "les mots de passe sont gardés en SCRAM"),
    "check_hba": (
        "pg_hba.conf lets people in by TLS with SCRAM, certificate or Kerberos only",
        "pg_hba.conf n’admet que TLS avec SCRAM, certificat ou Kerberos",
    ),
    "check_door": (
        "pg_hba.conf has a line by which people come in by TLS",
        "pg_hba.conf a une ligne par laquelle on entre en TLS",
    ),
    "check_idle_in_transaction_session_timeout": (
        "idle transactions end within a minute",
        "les transactions inactives finissent en une minute",
    ),
    "check_watchdog": (
        "the watchdog runs, which nobody can switch off for themselves",
        "le chien de garde tourne, que personne ne peut couper pour soi",
    ),
    "check_fsync": ("what is acknowledged reaches the disk", "ce qui est confirmé atteint le disque"),
    "check_full_page_writes": ("a power cut tears no page", "une coupure de courant ne déchire aucune page"),
    "check_synchronous_commit": (
        "acts are acknowledged once they are safe",
        "les actes sont confirmés une fois en sûreté",
    ),
    "check_standby": (
        "no acknowledged act is lost when a standby takes over",
        "aucun acte confirmé n’est perdu quand un serveur de secours prend le relais",
    ),
    "check_overrides": (
        "no role and no database overrides these settings",
        "aucun rôle et aucune base n’annule ces réglages",
    ),
    "check_logging": (
        "the server’s log doesn’t tell who wrote what",
        "le journal du serveur ne dit pas qui a écrit quoi",
    ),
    "check_extensions": ("no extension beyond need", "pas d’extension superflue"),
    "check_superusers": ("no person is a superuser", "personne n’est superutilisateur"),
    "check_powers": (
        "no person bypasses row security or makes roles",
        "personne ne contourne la sécurité des lignes ni ne crée de rôles",
    ),
    "check_memberships": ("no person acts under another role", "personne n’agit sous un autre rôle"),
    "check_administrators": (
        "only administrators hold the administrators’ rights",
        "seules les personnes qui administrent en ont les droits",
    ),
    "check_strangers": ("every login belongs to a person", "chaque identifiant appartient à une personne"),
    "check_suspended": (
        "suspended people’s logins are closed",
        "les connexions des personnes suspendues sont fermées",
    ),
    "check_groups": (
        "the program’s own roles sign in nowhere",
        "les rôles du programme ne se connectent pas",
    ),
    "check_limits": (
        "every login has a limit of connections",
        "chaque identifiant a une limite de connexions",
    ),
    "check_verifiers": ("no password is kept in the old way", "aucun mot de passe n’est gardé à l’ancienne"),
    "check_row_security": ("every table has row security", "chaque table a la sécurité des lignes"),
    "check_public_tables": ("no table is granted to everybody", "aucune table n’est accordée à tous"),
    "check_public_places": (
        "neither database nor schema is granted to everybody",
        "ni la base ni aucun schéma ne sont accordés à tous",
    ),
    "check_public_functions": (
        "no function of the law is everybody’s",
        "aucune fonction de la loi n’est à tous",
    ),
    "check_triggers": ("every trigger is awake", "chaque déclencheur est actif"),
    "check_import_run": ("no import was left open", "aucun import n’est resté ouvert"),
    "check_default_rights": (
        "new objects are granted to nobody",
        "les nouveaux objets ne sont accordés à personne",
    ),
    "check_advisory_locks": (
        "nobody can block others by advisory locks",
        "personne ne peut bloquer les autres par verrous consultatifs",
    ),
    "check_others_work": ("nobody sees what others are doing", "personne ne voit ce que font les autres"),
    "check_signals": (
        "no notifications and no large objects outside the law",
        "ni notifications ni grands objets hors de la loi",
    ),
    "check_policies_first": (
        "policies are asked before a reader’s own conditions, so that EXPLAIN tells nothing",
        "les politiques passent avant les conditions du lecteur, pour qu’EXPLAIN ne dise rien",
    ),
    "check_statements": (
        "nobody sees how often others run which statement",
        "personne ne voit combien de fois les autres exécutent une instruction",
    ),
    "check_meta": ("the database tells clients what it is", "la base dit aux programmes ce qu’elle est"),
    "check_schema": ("the schema is this program’s", "le schéma est celui de ce programme"),
    "check_law": (
        "policies, triggers, functions and rights are those shipped",
        "politiques, déclencheurs, fonctions et droits sont ceux livrés",
    ),
    "check_integrity": ("the file is whole", "le fichier est entier"),
    "check_references": ("every row finds what it refers to", "chaque ligne trouve ce à quoi elle renvoie"),
}
