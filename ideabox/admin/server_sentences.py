"""What the commands for a shared database say, in English and French."""

from __future__ import annotations

from collections.abc import Mapping

SERVER_SENTENCES: Mapping[str, tuple[str, str]] = {
    # init and upgrade
    "made_first": (
        "The first administrator is {name} ({login}); the password is to be changed at the first sign-in.",
        "La première personne à administrer est {name} ({login}) ; le mot de passe est à changer à la première connexion.",
    ),
    "passwords_in": (
        "Passwords, readable by you alone: {path}\nHand them out, then delete the file.",
        "Mots de passe, lisibles par vous seul : {path}\nDistribuez-les, puis supprimez le fichier.",
    ),
    "ask_password": (
        "Password for {login} (nothing: one is made and written to a file): ",
        "Mot de passe de {login} (rien : il est créé et écrit dans un fichier) : ",
    ),
    "ask_again": ("The same again: ", "Le même encore une fois : "),
    "server_ready": ("The shared database is ready: {url}", "La base partagée est prête : {url}"),
    "not_hardened": (
        "You are no superuser: what PostgreSQL leaves open to every login stays open. `doctor` lists it, with the statements.",
        "Vous n’êtes pas superutilisateur : ce que PostgreSQL laisse ouvert à tous le reste. `doctor` en donne la liste, avec les instructions.",
    ),
    "hba_head": (
        "Put these lines on top of pg_hba.conf, in this order, in place of those of an earlier run; then SELECT pg_reload_conf():",
        "Placez ces lignes en tête de pg_hba.conf, dans cet ordre, à la place de celles d’avant ; puis SELECT pg_reload_conf() :",
    ),
    "conf_head": ("And these in postgresql.conf:", "Et celles-ci dans postgresql.conf :"),
    "watchdog_hint": (
        "Run the watchdog as a service of a system user called ideabox_watchdog, so that nobody’s open transaction holds up the others:\n  {command}",
        "Lancez le chien de garde comme service d’un utilisateur du système nommé ideabox_watchdog, pour qu’aucune transaction oubliée ne retienne les autres :\n  {command}",
    ),
    "doctor_hint": (
        "Then look whether all is closed:\n  {command}",
        "Puis vérifiez que tout est fermé :\n  {command}",
    ),
    "up_to_date": ("Up to date (schema {schema}).", "À jour (schéma {schema})."),
    "would_run": (
        "From schema {found} to {schema} would run:",
        "Du schéma {found} au {schema} seraient exécutés :",
    ),
    "has_run": ("From schema {found} to {schema}, done:", "Du schéma {found} au {schema}, fait :"),
    "law_anew": ("the rules laid anew", "les règles posées à nouveau"),
    # status
    "status_server": ("PostgreSQL {server}, schema {schema}", "PostgreSQL {server}, schéma {schema}"),
    "status_embedded": ("{path}, schema {schema}", "{path}, schéma {schema}"),
    "status_clients_allowed": (
        "Programs allowed: {oldest} and newer; newest known: {newest}; epoch {epoch}",
        "Programmes admis : {oldest} et plus récents ; dernier connu : {newest} ; époque {epoch}",
    ),
    # clients
    "clients_said": (
        "Programs let in: {oldest} and newer; the newest is {newest}.",
        "Programmes admis : {oldest} et plus récents ; le plus récent est {newest}.",
    ),
    "clients_download": (
        "People are told where to get it: {download}",
        "On dit aux personnes où l’obtenir : {download}",
    ),
    "clients_no_download": (
        "People are not told where to get it (--download says it).",
        "On ne dit pas où l’obtenir (--download le dit).",
    ),
    "version_format": (
        "{version} is no version: 1.2.0 is one.",
        "{version} n’est pas une version : 1.2.0 en est une.",
    ),
    "oldest_too_old": (
        "This schema isn’t understood by {version}: the oldest that can be let in is {needed}.",
        "{version} ne comprend pas ce schéma : le plus ancien programme possible est {needed}.",
    ),
    "oldest_is_newest": (
        "The oldest ({oldest}) would be newer than the newest ({newest}): say --newest too.",
        "Le plus ancien ({oldest}) serait plus récent que le dernier ({newest}) : donnez aussi --newest.",
    ),
    "download_length": (
        "Where to get it is told on one line, {most} characters at most.",
        "Le lieu où l’obtenir tient sur une ligne de {most} caractères au plus.",
    ),
    "status_connected": ("Connected:", "Connectés :"),
    "status_not_seen": (
        "not told to this login (GRANT pg_read_all_stats, and SELECT on pg_stat_activity)",
        "pas dit à cet identifiant (GRANT pg_read_all_stats, et SELECT sur pg_stat_activity)",
    ),
    "status_client": (
        "Ideabox {version}: {connected} connections, {people} people",
        "Ideabox {version} : {connected} connexions, {people} personnes",
    ),
    "status_nobody": ("nobody", "personne"),
    "status_size": ("Size: {size}", "Taille : {size}"),
    "megabytes": ("{number} MB", "{number} Mo"),
    "status_no_statements": (
        "Slow statements: pg_stat_statements is not installed, or not readable.",
        "Instructions lentes : pg_stat_statements n’est pas installé, ou pas lisible.",
    ),
    "status_slow": (
        "Statements that took most (mean ms, longest ms, calls):",
        "Instructions les plus coûteuses (ms en moyenne, ms au plus, appels) :",
    ),
    "ended": (
        "Ended a transaction that {login} left open (session {pid}).",
        "Fin d’une transaction que {login} laissait ouverte (session {pid}).",
    ),
    "watchdog_rights": (
        "The watchdog must see and end sessions: let it sign in as ideabox_watchdog, which init makes for a superuser.",
        "Le chien de garde doit voir les sessions et y mettre fin\u00a0: qu’il se connecte comme ideabox_watchdog, rôle que « init » crée pour un superutilisateur.",
    ),
    # backup, restore, copy
    "backup_label": ("backup", "sauvegarde"),
    "restore_label": ("restore", "restauration"),
    "copy_label": ("copy", "copie"),
    "people_label": ("people", "personnes"),
    "saved": (
        "Saved in {path}; keep it as safe as the database itself.",
        "Sauvegardé dans {path} ; à garder aussi bien que la base.",
    ),
    "saved_without_logins": (
        "You are no superuser: passwords are not in it. After a restore everybody needs a new one.",
        "Vous n’êtes pas superutilisateur : les mots de passe n’y sont pas. Après une restauration il en faut de nouveaux.",
    ),
    "arrived": (
        "All there; counts and checksums agree on both sides:",
        "Tout y est ; nombres et sommes de contrôle concordent des deux côtés :",
    ),
    "logins_came": (
        "Logins belong to the server, not to the database: {count} people have theirs on this server now.",
        "Les identifiants appartiennent au serveur, pas à la base : {count} personnes ont maintenant le leur sur ce serveur.",
    ),
    "logins_kept": (
        "with the password they had when it was saved: {count}",
        "avec leur mot de passe d’alors : {count}",
    ),
    "logins_new": (
        "with a new one, to be changed at the first sign-in: {count}",
        "avec un nouveau, à changer à la première connexion : {count}",
    ),
    "logins_none": (
        "with the one this server has for them already, or none; `people reset-password LOGIN` makes one: {count}",
        "avec celui que ce serveur leur connaît déjà, ou sans ; `people reset-password IDENTIFIANT` en crée un : {count}",
    ),
    # people
    "staff_read": ("People read: {count}", "Personnes lues : {count}"),
    "staff_added": ("added: {count}", "ajoutées : {count}"),
    "staff_updated": ("brought up to date: {count}", "mises à jour : {count}"),
    "staff_unchanged": ("as they were: {count}", "inchangées : {count}"),
    "staff_returned": (
        "of them back after a suspension: {count}",
        "dont de retour après une suspension : {count}",
    ),
    "staff_deactivated": ("suspended: {count}", "suspendues : {count}"),
    "staff_sites_added": ("sites made: {count}", "sites créés : {count}"),
    "staff_sites_updated": ("sites brought up to date: {count}", "sites mis à jour : {count}"),
    "staff_groups_added": ("groups made: {count}", "groupes créés : {count}"),
    "staff_kept": (
        "Not on the list, but administrators, and therefore left: {logins}",
        "Absentes de la liste, mais administratrices, donc laissées : {logins}",
    ),
    "person_suspended": ("suspended", "suspendue"),
    "person_administrator": ("administrator", "administre"),
    "deactivated": (
        "{login} is suspended; the login is closed.",
        "{login} est suspendu ; la connexion est fermée.",
    ),
    "deactivated_already": (
        "{login} is suspended already; nothing has changed.",
        "{login} est déjà suspendu ; rien n’a changé.",
    ),
    "granted": ("{login}: {role}", "{login} : {role}"),
    "taken_back": ("{login}: no longer {role}", "{login} : plus {role}"),
    # the columns of a staff list
    "column_login": ("login", "identifiant"),
    "column_name": ("name", "nom"),
    "column_job": ("job", "fonction"),
    "column_email": ("email", "courriel"),
    "column_site_code": ("site code", "code site"),
    "column_site_name": ("site name", "nom site"),
    "column_region": ("region", "région"),
    "column_groups": ("groups", "groupes"),
    "column_language": ("language", "langue"),
    "stray_column": ("Nothing is taken from column “{title}”.", "Rien n’est pris de la colonne « {title} »."),
    "stray_column_like": (
        "Nothing is taken from column “{title}”. Is it “{nearest}”?",
        "Rien n’est pris de la colonne « {title} ». Est-ce « {nearest} » ?",
    ),
    # why a row of a staff list is refused
    "login_empty": ("no login", "pas d’identifiant"),
    "login_long": (
        "login too long, 63 bytes at most: {detail}",
        "identifiant trop long, 63 octets au plus : {detail}",
    ),
    "login_reserved": (
        "a login the server keeps for itself: {detail}",
        "identifiant réservé au serveur : {detail}",
    ),
    "login_signs": (
        "a login with spaces or invisible signs: {detail}",
        "identifiant avec espaces ou signes invisibles : {detail}",
    ),
    "login_foreign": (
        "the server has a role of that name for something else: {detail}",
        "le serveur a un rôle de ce nom pour autre chose : {detail}",
    ),
    "login_twice": ("this login came already: {detail}", "identifiant déjà lu : {detail}"),
    "name_bad": ("a name has 1 to 120 characters: {detail}", "un nom a de 1 à 120 caractères : {detail}"),
    "site_code_long": (
        "site code longer than 20 characters: {detail}",
        "code de site de plus de 20 caractères : {detail}",
    ),
    "site_name_long": (
        "site name longer than 120 characters: {detail}",
        "nom de site de plus de 120 caractères : {detail}",
    ),
    "email_bad": ("not an e-mail address: {detail}", "pas une adresse électronique : {detail}"),
    "language_bad": ("language is neither fr nor en: {detail}", "la langue n’est ni fr ni en : {detail}"),
    # what stops a command
    "shared_only": (
        "This is for a shared database: --database postgresql://login@server/name",
        "Ceci concerne une base partagée : --database postgresql://identifiant@serveur/nom",
    ),
    "database_address": ("The database’s address can’t be read.", "L’adresse de la base n’est pas lisible."),
    "address_password": (
        "No password in the address: others on this computer could read it. Use .pgpass, PGPASSWORD, or wait to be asked.",
        "Pas de mot de passe dans l’adresse : d’autres pourraient le lire sur ce poste. Utilisez .pgpass, PGPASSWORD, ou attendez la question.",
    ),
    "password_wanted": (
        "The server wants a password, and nobody is at a terminal to type it. Put it into PGPASSWORD, or into a file .pgpass (Windows: %APPDATA%\\postgresql\\pgpass.conf) with the line server:port:database:login:password.",
        "Le serveur demande un mot de passe, et personne n’est à un terminal pour le taper. Mettez-le dans PGPASSWORD, ou dans un fichier .pgpass (Windows : %APPDATA%\\postgresql\\pgpass.conf) avec la ligne serveur:port:base:identifiant:motdepasse.",
    ),
    "not_dba": (
        "{login} may not do this: it takes a superuser, or the owner of the database with CREATEROLE who ran `init`.",
        "{login} ne peut pas faire cela : il faut un superutilisateur, ou le propriétaire de la base avec CREATEROLE qui a lancé `init`.",
    ),
    "server_too_old": (
        "PostgreSQL {version} is too old; 15 or newer is needed.",
        "PostgreSQL {version} est trop ancien ; il faut la version 15 ou une plus récente.",
    ),
    "no_shared_base": (
        "Ideabox is not laid in this database yet; `init` does it (for `restore` and `copy`: --make).",
        "Ideabox n’est pas encore posé dans cette base ; `init` le fait (pour `restore` et `copy` : --make).",
    ),
    "name_wanted": (
        'Who is the first administrator? --name "Nadia Ferrouk" [--login nadia], or --empty for nobody.',
        'Qui administre en premier ? --name "Nadia Ferrouk" [--login nadia], ou --empty pour personne.',
    ),
    "password_weak": (
        "A password handed out has at least {least} characters, letters without accents.",
        "Un mot de passe distribué a au moins {least} caractères, sans accents.",
    ),
    "password_differs": ("The two differ.", "Les deux diffèrent."),
    "file_exists": (
        "There is a file already: {path}. Put it away, or name another (passwords: --passwords FILE).",
        "Il y a déjà un fichier : {path}. Rangez-le, ou nommez-en un autre (mots de passe : --passwords FICHIER).",
    ),
    "file_unwritable": ("Can’t be written: {path}", "Impossible d’écrire : {path}"),
    "target_not_empty": (
        "That database is in use already. It takes an empty one: `init --empty` makes it.",
        "Cette base sert déjà. Il en faut une vide : `init --empty` la crée.",
    ),
    "import_open": (
        "An import was left open in the database; nothing is moved before it is closed.",
        "Un import est resté ouvert dans la base ; rien n’est déplacé avant sa fermeture.",
    ),
    "moved_otherwise": (
        "Table {table} did not arrive as it left. Nothing was kept.",
        "La table {table} n’est pas arrivée telle quelle. Rien n’a été gardé.",
    ),
    "not_a_backup": ("{path} is no backup of Ideabox.", "{path} n’est pas une sauvegarde d’Ideabox."),
    "backup_schema": (
        "The backup has another schema. Restore it with Ideabox {program}, then upgrade.",
        "La sauvegarde a un autre schéma. Restaurez-la avec Ideabox {program}, puis mettez à jour.",
    ),
    "backup_damaged": (
        "The backup is damaged (table {table}). Nothing was kept.",
        "La sauvegarde est abîmée (table {table}). Rien n’a été gardé.",
    ),
    "backup_is_shared": (
        "{path} is no backup of an embedded database; one of a server goes to --database postgresql://…",
        "{path} n’est pas la sauvegarde d’une base locale ; celle d’un serveur va vers --database postgresql://…",
    ),
    "backup_is_embedded": (
        "{path} is an embedded database; `copy --from` brings it to a server.",
        "{path} est une base locale ; `copy --from` l’amène sur un serveur.",
    ),
    "staff_empty": (
        "{path} holds nobody; with --deactivate-missing everybody would be suspended.",
        "{path} ne contient personne ; avec --deactivate-missing tout le monde serait suspendu.",
    ),
    "missing_staff_columns": (
        "{file} has no column: {columns}. Its first row says: {titles}",
        "Il manque à {file} la colonne : {columns}. Sa première ligne dit : {titles}",
    ),
    "bad_file_encoding": (
        "{file} is neither UTF-8 nor UTF-16 nor Windows text. Save it as “CSV UTF-8”.",
        "{file} n’est ni de l’UTF-8, ni de l’UTF-16, ni du texte Windows. Enregistrez-le en « CSV UTF-8 ».",
    ),
    "bad_file_book": (
        "{file} is a workbook. Save its sheet as “CSV UTF-8”, and give that file.",
        "{file} est un classeur. Enregistrez sa feuille en « CSV UTF-8 », et donnez ce fichier.",
    ),
    "bad_file_quote": (
        "{file}, row {row}: a quotation mark opens there and isn’t closed as it should be: {detail}\nNobody was brought in.",
        '{file}, ligne {row} : un guillemet (") s’y ouvre et n’est pas fermé comme il faut : {detail}\nPersonne n’est entré.',
    ),
    "no_such_login": (
        "There is nobody with the login {login}.",
        "Il n’y a personne avec l’identifiant {login}.",
    ),
    "no_such_campaign": (
        "There is no campaign called “{name}”.",
        "Il n’y a pas de campagne nommée « {name} ».",
    ),
    "suspended_person": (
        "{login} is suspended; being on an imported list brings people back.",
        "{login} est suspendu ; figurer sur une liste importée fait revenir.",
    ),
    "grant_campaign": (
        "A role in a campaign needs --campaign NAME; `administrator` takes none.",
        "Un rôle dans une campagne demande --campaign NOM ; `administrator` n’en prend pas.",
    ),
    "nobody_yet": (
        "The database is empty; `init` lets the first person in.",
        "La base est vide ; `init` y fait entrer la première personne.",
    ),
    "last_administrator": (
        "Somebody must remain an administrator.",
        "Il doit rester quelqu’un pour administrer.",
    ),
    "sign_in_refused": (
        "The server refuses the connection: login, password (wrong or expired), name of the database, or pg_hba.conf.",
        "Le serveur refuse l’accès : identifiant, mot de passe (faux ou expiré), nom de la base, ou pg_hba.conf.",
    ),
    "no_account": ("This login is nobody’s in Ideabox.", "Cet identifiant n’est à personne dans Ideabox."),
    "suspended": ("This account is suspended.", "Ce compte est suspendu."),
    "certificate_refused": (
        "The server’s certificate can’t be trusted, or it speaks no TLS (sslmode, sslrootcert).",
        "Le certificat du serveur n’est pas fiable, ou il ne parle pas TLS (sslmode, sslrootcert).",
    ),
    "too_many_connections": (
        "The server has no connection left; try again in a moment.",
        "Le serveur n’a plus de connexion libre ; réessayez dans un instant.",
    ),
}
