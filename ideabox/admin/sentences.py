"""Every sentence of `ideabox-admin`, in English and French."""

from __future__ import annotations

from collections.abc import Mapping

from ideabox.admin.check_sentences import CHECK_SENTENCES
from ideabox.admin.server_sentences import SERVER_SENTENCES
from ideabox.site_settings import ENGLISH

SENTENCES: Mapping[str, tuple[str, str]] = {
    **SERVER_SENTENCES,
    **CHECK_SENTENCES,
    # words of the report
    "created": ("created", "créés"),
    "already there": ("already there", "déjà là"),
    "read": ("read", "lus"),
    "skipped": ("skipped", "passés"),
    "refused": ("refused", "refusés"),
    "people": ("people", "personnes"),
    "imported_people": ("of them imported", "dont importées"),
    "sites": ("sites", "magasins (sites)"),
    "campaigns": ("campaigns", "campagnes"),
    "ideas": ("ideas", "idées"),
    "hidden_ideas": ("of them hidden", "dont masquées"),
    "drafts": ("drafts", "brouillons"),
    "comments": ("comments", "commentaires"),
    "hidden_comments": ("of them hidden", "dont masqués"),
    "replies": ("of them replies", "dont réponses"),
    "votes": ("votes", "votes"),
    "votes_for": ("for", "pour"),
    "votes_against": ("against", "contre"),
    "votes_passed": ("passed", "sans avis"),
    "imported_votes": ("imported votes", "votes repris"),
    "imported_votes_for": ("for", "pour"),
    "imported_votes_mixed": ("mixed", "mitigés"),
    "imported_votes_against": ("against", "contre"),
    "imported_comment_votes": ("imported comment votes", "votes repris sur commentaires"),
    "stage_moves": ("stage moves", "passages d’étape"),
    # what the report tells
    "imported": ("{format} imported into “{campaign}”", "{format} importé dans « {campaign} »"),
    "campaign_made": (
        "The campaign is new; it is closed, with phases that fit the dates.",
        "La campagne est nouvelle ; elle est close, avec des phases conformes aux dates.",
    ),
    "nobodies_made": (
        "Accounts that stand for authors or offices the source doesn’t name: {count}",
        "Comptes tenant lieu d’auteurs ou de services que la source ne nomme pas : {count}",
    ),
    "was_dry_run": ("This was a dry run: nothing was kept.", "C’était un essai : rien n’a été gardé."),
    "was_strict": (
        "Rows were refused and --strict was asked: nothing was kept.",
        "Des lignes sont refusées et --strict est demandé : rien n’a été gardé.",
    ),
    "refused_rows": ("Refused rows: {count}", "Lignes refusées : {count}"),
    "refused_row": ("{file}, row {row}: {reason}", "{file}, ligne {row} : {reason}"),
    "took": ("Took {seconds} s.", "Durée : {seconds} s."),
    # what came in otherwise than it stood, and what was passed over
    "orphan_reply": (
        "Replies to a comment that is not in the file, made comments on the idea: {count}",
        "Réponses à un commentaire absent du fichier, devenues commentaires de l’idée : {count}",
    ),
    "parent_left_out": (
        "Replies to a refused comment, made comments on the idea: {count}",
        "Réponses à un commentaire refusé, devenues commentaires de l’idée : {count}",
    ),
    "parent_elsewhere": (
        "Replies to a comment on another idea, made comments on their own: {count}",
        "Réponses à un commentaire d’une autre idée, devenues commentaires de la leur : {count}",
    ),
    "parent_in_circle": (
        "Comments that answered themselves by way of others, made comments on the idea: {count}",
        "Commentaires se répondant en cercle, devenus commentaires de l’idée : {count}",
    ),
    "repeated": (
        "Skipped, the same record again: {count}",
        "Passés, le même enregistrement une autre fois : {count}",
    ),
    "voted_again": (
        "Skipped, an earlier vote of the same person: {count}",
        "Passés, un vote antérieur de la même personne : {count}",
    ),
    # why a row is refused
    "bad_csv": ("not a row of CSV ({detail})", "pas une ligne de CSV ({detail})"),
    "bad_date": ("not a date: {detail}", "pas une date : {detail}"),
    "bad_encoding": ("not UTF-8", "pas de l’UTF-8"),
    "bad_json": ("not the expected JSON {detail}", "pas le JSON attendu {detail}"),
    "bad_number": ("not a number of votes: {detail}", "pas un nombre de votes : {detail}"),
    "bad_value": ("unknown value: {detail}", "valeur inconnue : {detail}"),
    "body_too_long": (
        "text too long: {detail} characters, 50,000 at most",
        "texte trop long : {detail} caractères, 50 000 au plus",
    ),
    "cell_count": ("number of cells / columns: {detail}", "nombre de cellules / colonnes : {detail}"),
    "comment_missing": ("its comment is not there: {detail}", "son commentaire n’est pas là : {detail}"),
    "comment_too_long": (
        "comment too long: {detail} characters, 10,000 at most",
        "commentaire trop long : {detail} caractères, 10 000 au plus",
    ),
    "answer_too_long": (
        "answer too long: {detail} characters, 20,000 at most",
        "réponse trop longue : {detail} caractères, 20 000 au plus",
    ),
    "empty_cell": ("empty cell: {detail}", "cellule vide : {detail}"),
    "idea_missing": ("its idea is not there: {detail}", "son idée n’est pas là : {detail}"),
    "key_taken": ("another record has this key: {detail}", "un autre enregistrement a cette clé : {detail}"),
    "no_answer": ("a refusal without a reason ({detail})", "un refus sans raison ({detail})"),
    "no_text": ("no text", "pas de texte"),
    "no_title": ("no title", "pas de titre"),
    "title_too_long": (
        "title too long: {detail} characters, 300 at most",
        "titre trop long : {detail} caractères, 300 au plus",
    ),
    "title_too_short": ("title too short: {detail}", "titre trop court : {detail}"),
    "voter_twice": (
        "this person’s ballot came already: {detail}",
        "bulletin de cette personne déjà lu : {detail}",
    ),
    # what the other commands say
    "made": (
        "New database: {path}\nIt belongs to {name} ({login}).",
        "Nouvelle base : {path}\nElle appartient à {name} ({login}).",
    ),
    "ready": ("The database is ready: {path}", "La base est prête : {path}"),
    "sample_made": ("The sample is in {path}", "L’exemple est dans {path}"),
    "box_name": ("Idea box", "Boîte à idées"),
    "box_question": ("What could we do better?", "Que pourrions-nous faire mieux ?"),
    # doctor --client
    "site_file": ("IT’s settings file: {path}", "Fichier de réglages du service informatique : {path}"),
    "no_site_file": (
        "No settings file of IT’s: none at {path}",
        "Pas de fichier de réglages du service informatique : rien dans {path}",
    ),
    "log_files": (
        "Your log, which holds no names and no texts: {path} ({size} KB; files: {files})",
        "Votre journal, sans noms ni textes\u00a0: {path} ({size}\u00a0ko\u202f; fichiers\u00a0: {files})",
    ),
    "log_empty": (
        "Your log, which holds no names and no texts: {path} (nothing in it yet)",
        "Votre journal, sans noms ni textes\u00a0: {path} (rien pour l’instant)",
    ),
    "from_command_line": ("command line", "ligne de commande"),
    "from_policy": ("Windows policy", "stratégie de Windows"),
    "from_environment": ("environment", "environnement"),
    "from_site_locked": ("site, locked", "site, verrouillé"),
    "from_user": ("user", "personne"),
    "from_site": ("site", "site"),
    "from_default": ("default", "valeur d’origine"),
    "setting_problem": ("Left out: {problem}", "Laissé de côté : {problem}"),
    "setting_unknown": (ENGLISH["setting_unknown"], "{place} : clé inconnue {value}"),
    "setting_not_allowed": (
        ENGLISH["setting_not_allowed"],
        "{place} : {key} : {value} n’est pas une valeur admise",
    ),
    "setting_hidden": (ENGLISH["setting_hidden"], "{place} : {key} : valeur non admise"),
    "locked_no_list": (ENGLISH["locked_no_list"], "{place} : locked : il faut une liste de clés"),
    "locked_unknown": (ENGLISH["locked_unknown"], "{place} : locked : clé inconnue {value}"),
    "locked_no_value": (
        ENGLISH["locked_no_value"],
        "{place} : locked : {key} n’a pas de valeur dans ce fichier",
    ),
    "file_no_toml": (ENGLISH["file_no_toml"], "{place} : ce n’est pas du TOML, ligne {value}"),
    "file_no_utf8": (ENGLISH["file_no_utf8"], "{place} : ce n’est pas de l’UTF-8"),
    "file_no_reading": (ENGLISH["file_no_reading"], "{place} : lecture impossible ({value})"),
    "reference_head": (
        "Settings of Ideabox for everybody on a computer; lies in {path}",
        "Réglages d’Ideabox pour toutes les personnes d’un poste ; se place dans {path}",
    ),
    "reference_order": (
        "Order: command line, Windows policy, environment ({prefix}KEY), this file’s locked keys, the person, this file, the default",
        "Ordre : ligne de commande, stratégie de Windows, environnement ({prefix}CLÉ), clés verrouillées ici, la personne, ce fichier, l’origine",
    ),
    "reference_locked": (
        "keys of this file that people can’t change",
        "clés de ce fichier que les personnes ne peuvent pas changer",
    ),
    # what stops a command
    "refusal": ("Not done: {code}", "Pas fait : {code}"),
    "missing_file": ("There is no file {file}", "Il n’y a pas de fichier {file}"),
    "missing_columns": ("{file} lacks: {columns}", "Il manque à {file} : {columns}"),
    "bad_meta": ("{file}: {key} is no date: {value}", "{file} : {key} n’est pas une date : {value}"),
    "name_length": (
        "A campaign’s name has 1 to 80 characters.",
        "Le nom d’une campagne a de 1 à 80 caractères.",
    ),
    "campaign_ambiguous": (
        "Several campaigns are called “{name}”. Rename one first.",
        "Plusieurs campagnes s’appellent « {name} ». Renommez-en une d’abord.",
    ),
    "stage_missing": (
        "The campaign has no stage of kind {stage}, which the source’s decisions need.",
        "La campagne n’a pas d’étape de genre {stage}, qu’exigent les décisions de la source.",
    ),
    "no_database": (
        "There is no database at {path}. `ideabox-admin init` makes one.",
        "Il n’y a pas de base dans {path}. `ideabox-admin init` en crée une.",
    ),
    "not_empty": (
        "{path} holds a database already; the sample goes into a new one.",
        "{path} contient déjà une base ; l’exemple va dans une nouvelle.",
    ),
    "sample_shared": (
        "The sample is for a database of its own, in a file; its people would be logins on a server. Leave out --database.",
        "L’exemple va dans une base à lui, dans un fichier ; ses personnes seraient des identifiants sur un serveur. Enlevez --database.",
    ),
    "schema_shared": (
        "A shared database’s schema comes from PostgreSQL’s own pg_dump --schema-only; see --help.",
        "Le schéma d’une base partagée vient du pg_dump --schema-only de PostgreSQL ; voir --help.",
    ),
    "import_administrator": (
        "On a shared database an administrator of Ideabox imports, with a login of their own (`people grant LOGIN administrator`); a DBA is nobody there.",
        "Sur une base partagée, une personne qui administre Ideabox importe, avec son propre identifiant (`people grant IDENTIFIANT administrator`) ; un DBA n’y est personne.",
    ),
    "database_kind": (
        "{url}: this takes a file (sqlite:///path or a plain path), or postgresql://… where the command works on a server.",
        "{url} : il faut ici un fichier (sqlite:///chemin ou un simple chemin), ou postgresql://… si la commande agit sur un serveur.",
    ),
    "database_busy": (
        "Another program is writing to the database. Close it or try again in a moment.",
        "Un autre programme écrit dans la base. Fermez-le ou réessayez dans un instant.",
    ),
    "database_damaged": (
        "The file is not a database of Ideabox, or it is damaged.",
        "Le fichier n’est pas une base d’Ideabox, ou il est abîmé.",
    ),
    "database_on_network": (
        "{path} is on a network share, where an embedded database is not safe. Choose a folder of this computer.",
        "{path} est sur un partage réseau, où une base locale n’est pas sûre. Choisissez un dossier de cet ordinateur.",
    ),
    "database_read_only": (
        "The database’s file is read-only.",
        "Le fichier de la base est en lecture seule.",
    ),
    "database_not_opened": (
        "The database can’t be opened. Is its folder there?",
        "La base ne peut pas s’ouvrir. Son dossier est-il là\u202f?",
    ),
    "database_unreachable": ("The database can’t be reached.", "La base n’est pas joignable."),
    "disk_full": ("The disk is full. Nothing was kept.", "Le disque est plein. Rien n’a été gardé."),
    "disk_failed": (
        "The disk reports an error. Nothing was kept.",
        "Le disque signale une erreur. Rien n’a été gardé.",
    ),
    "not_administrator": (
        "Only an administrator may do this.",
        "Seul un administrateur peut faire cela.",
    ),
    "schema_old": (
        "The database is older than this program (schema {found}). `ideabox-admin upgrade` brings it up to date.",
        "La base est plus ancienne que ce programme (schéma {found}). `ideabox-admin upgrade` la met à jour.",
    ),
    "client_old": (
        "The database is newer than this program (schema {found}). Install the Ideabox that upgraded it, or a newer one: `status` tells which is the newest. Nothing was changed.",
        "La base est plus récente que ce programme (schéma {found}). Installez l’Ideabox qui l’a mise à jour, ou un plus récent : `status` dit quel est le dernier. Rien n’a été changé.",
    ),
    "stopped": ("Stopped. Nothing was kept.", "Arrêté. Rien n’a été gardé."),
}
