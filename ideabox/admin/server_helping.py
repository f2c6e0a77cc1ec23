"""Help for the commands that look after a shared database, in English and French."""

from __future__ import annotations

from collections.abc import Mapping

SERVER_HELP: Mapping[str, tuple[str, str]] = {
    "--login": (
        "shared database: the first administrator’s login; by default made from the name",
        "base partagée : l’identifiant de la première personne ; par défaut tiré du nom",
    ),
    "--empty": (
        "let nobody in: the database waits for `restore` or `copy`",
        "ne faire entrer personne : la base attend `restore` ou `copy`",
    ),
    "--passwords": (
        "a new file for the passwords made (ideabox-passwords.csv by default), readable by you alone",
        "un nouveau fichier pour les mots de passe créés (ideabox-passwords.csv par défaut), lisible par vous seul",
    ),
    "--no-passwords": (
        "make none: people sign in by Kerberos or certificate, or get one later",
        "n’en créer aucun : connexion par Kerberos ou certificat, ou mot de passe plus tard",
    ),
    "--make": (
        "lay roles, schema and rules first, as `init --empty` does",
        "poser d’abord rôles, schéma et règles, comme `init --empty`",
    ),
    "upgrade": (
        "Bring a database to this program’s schema and rules, while people are connected.",
        "Mettre une base au schéma et aux règles de ce programme, pendant que des personnes sont connectées.",
    ),
    "upgrade examples": (
        """examples:
  ideabox-admin --database postgresql://dba@db.example.org/ideabox upgrade --dry-run
  ideabox-admin --database /srv/pilot.sqlite upgrade

It gives up after five seconds rather than stand in everybody’s way; nothing is changed then.""",
        """exemples :
  ideabox-admin --database postgresql://dba@bd.example.org/ideabox upgrade --dry-run
  ideabox-admin --database /srv/pilote.sqlite upgrade

Il renonce après cinq secondes plutôt que de gêner tout le monde ; rien n’est alors changé.""",
    ),
    "--dry-run upgrade": (
        "tell what would run, and change nothing",
        "dire ce qui serait exécuté, sans rien changer",
    ),
    "status": (
        "Tell schema, connected programs by version, sizes, and slow statements where pg_stat_statements is installed.",
        "Dire le schéma, les programmes connectés par version, les tailles, et les instructions lentes si pg_stat_statements est là.",
    ),
    "status examples": (
        """example:
  ideabox-admin --database postgresql://dba@db.example.org/ideabox status --json""",
        """exemple :
  ideabox-admin --database postgresql://dba@bd.example.org/ideabox status --json""",
    ),
    "watchdog": (
        "End what people leave open on a shared database, since one forgotten transaction holds up everybody.",
        "Mettre fin à ce qui reste ouvert sur une base partagée : une transaction oubliée retient tout le monde.",
    ),
    "watchdog examples": (
        """example, a service for systemd (its login: a superuser, or one with pg_signal_backend and pg_read_all_stats):
  [Service]
  ExecStart=ideabox-admin --database 'postgresql://ideabox_watchdog@/ideabox?host=/run/postgresql' watchdog
  User=ideabox_watchdog
  Restart=always""",
        """exemple, un service pour systemd (identifiant : superutilisateur, ou pg_signal_backend et pg_read_all_stats) :
  [Service]
  ExecStart=ideabox-admin --database 'postgresql://ideabox_watchdog@/ideabox?host=/run/postgresql' watchdog
  User=ideabox_watchdog
  Restart=always""",
    ),
    "clients": (
        "Say which programs a shared database lets in, which is the newest, and where people get it.",
        "Dire quels programmes une base partagée admet, lequel est le plus récent, et où l’obtenir.",
    ),
    "clients examples": (
        r"""examples:
  ideabox-admin --database postgresql://dba@db.example.org/ideabox clients
  ideabox-admin --database postgresql://dba@db.example.org/ideabox clients --newest 1.2.0 --download https://intranet.example.org/ideabox
  ideabox-admin --database postgresql://dba@db.example.org/ideabox clients --oldest 1.1.0 --download "Software Centre, then Ideabox"

People with an older program read a line above their page, once for each version. A program older than --oldest is let
in no more, and says kindly where the newer one is. --download is an address, a folder (\\server\share) or a sentence;
"" takes it away. Nothing is ever fetched by the program itself. `upgrade` says its own version, where it is newer.""",
        r"""exemples :
  ideabox-admin --database postgresql://dba@bd.example.org/ideabox clients
  ideabox-admin --database postgresql://dba@bd.example.org/ideabox clients --newest 1.2.0 --download https://intranet.example.org/ideabox
  ideabox-admin --database postgresql://dba@bd.example.org/ideabox clients --oldest 1.1.0 --download "Centre logiciel, puis Ideabox"

Qui a un programme plus ancien lit une ligne au-dessus de sa page, une fois par version. Un programme plus ancien que
--oldest n’est plus admis, et dit aimablement où trouver le nouveau. --download est une adresse, un dossier
(\\serveur\partage) ou une phrase ; "" l’enlève. Le programme ne télécharge jamais rien de lui-même. `upgrade` annonce sa
propre version si elle est plus récente.""",
    ),
    "--newest": (
        "the newest program people can get, such as 1.2.0",
        "le programme le plus récent que l’on peut obtenir, par exemple 1.2.0",
    ),
    "--oldest": (
        "the oldest program that is let in",
        "le plus ancien programme admis",
    ),
    "--download": (
        "where people get it: an address, a folder or a sentence",
        "où l’obtenir : une adresse, un dossier ou une phrase",
    ),
    "PLACE": ("PLACE", "LIEU"),
    "--idle": (
        "seconds a transaction may stand idle (15)",
        "secondes d’inactivité admises pour une transaction (15)",
    ),
    "--longest": (
        "seconds a transaction may last at all (60)",
        "durée maximale d’une transaction, en secondes (60)",
    ),
    "--once": ("look once and end", "regarder une fois et finir"),
    "backup": (
        "Save a whole database into one file, secret tables too, while people are at work.",
        "Sauvegarder toute une base dans un fichier, tables secrètes comprises, pendant que l’on travaille.",
    ),
    "backup examples": (
        """examples:
  ideabox-admin --database 'postgresql://postgres@/ideabox?host=/run/postgresql' backup ideabox.zip
  ideabox-admin --database /srv/pilot.sqlite backup pilot-copy.sqlite

A shared database becomes a zip of one snapshot: a manifest with counts and checksums, tables/*.tsv, and, where a superuser
saves it, people’s SCRAM verifiers. An embedded one becomes a copy of its file. Both are readable by you alone.""",
        """exemples :
  ideabox-admin --database 'postgresql://postgres@/ideabox?host=/run/postgresql' backup ideabox.zip
  ideabox-admin --database /srv/pilote.sqlite backup copie.sqlite

Une base partagée devient un zip d’un seul instant : un manifeste avec nombres et sommes de contrôle, tables/*.tsv et,
si un superutilisateur sauvegarde, les vérificateurs SCRAM. Une base locale devient une copie du fichier. Vous seul les lisez.""",
    ),
    "FILE backup": ("the new file", "le nouveau fichier"),
    "restore": ("Fill an empty database from a backup.", "Remplir une base vide depuis une sauvegarde."),
    "restore examples": (
        """examples:
  ideabox-admin --database 'postgresql://postgres@/ideabox?host=/run/postgresql' restore ideabox.zip --make
  ideabox-admin --database /srv/new.sqlite restore pilot-copy.sqlite

All or nothing; counts and checksums are compared. Clients notice, and read everything afresh. Logins and passwords belong
to the server, not to the database: people get logins there, with the passwords they had where a superuser saved them,
else with new ones in a file (--passwords), or with none (--no-passwords; `people reset-password` makes them later).
A new server’s pg_hba.conf lets nobody in yet: --make prints the lines. Then look with `doctor`.""",
        """exemples :
  ideabox-admin --database 'postgresql://postgres@/ideabox?host=/run/postgresql' restore ideabox.zip --make
  ideabox-admin --database /srv/nouvelle.sqlite restore copie.sqlite

Tout ou rien ; nombres et sommes de contrôle sont comparés. Les programmes le remarquent et relisent tout. Identifiants et
mots de passe appartiennent au serveur, pas à la base : chacun y reçoit un identifiant, avec son mot de passe d’alors si un
superutilisateur a sauvegardé, sinon avec un nouveau dans un fichier (--passwords), ou sans (--no-passwords ;
`people reset-password` en crée plus tard). Le pg_hba.conf d’un nouveau serveur n’admet encore personne : --make écrit
les lignes. Puis contrôlez avec `doctor`.""",
    ),
    "FILE restore": ("the backup", "la sauvegarde"),
    "copy": (
        "Move a pilot’s embedded database to the shared server, with nothing lost.",
        "Déplacer la base locale d’un pilote vers le serveur partagé, sans rien perdre.",
    ),
    "copy examples": (
        """example:
  ideabox-admin copy --from sqlite:/srv/pilot.sqlite --to postgresql://dba@db.example.org/ideabox --make

All or nothing; counts and checksums of every table are compared. People become logins.""",
        """exemple :
  ideabox-admin copy --from sqlite:/srv/pilote.sqlite --to postgresql://dba@bd.example.org/ideabox --make

Tout ou rien ; nombres et sommes de contrôle de chaque table sont comparés. Les personnes reçoivent un identifiant.""",
    ),
    "--from": (
        "the embedded database: sqlite:PATH or a plain path",
        "la base locale : sqlite:CHEMIN ou un simple chemin",
    ),
    "--to": (
        "the empty shared database: postgresql://dba@server/name",
        "la base partagée, vide : postgresql://dba@serveur/nom",
    ),
    "people": ("Look after who may sign in, and as what.", "Gérer qui peut se connecter, et à quel titre."),
    "people examples": (
        """examples:
  ideabox-admin people list
  ideabox-admin people import staff.csv --dry-run

`ideabox-admin people COMMAND --help` tells more.""",
        """exemples :
  ideabox-admin people list
  ideabox-admin people import personnel.csv --dry-run

`ideabox-admin people COMMANDE --help` en dit plus.""",
    ),
    "people import": (
        "Add people from a staff list, and bring those who are there up to date.",
        "Ajouter des personnes depuis une liste du personnel, et mettre à jour celles qui y sont.",
    ),
    "people import examples": (
        """columns, in any order, by their English or French titles; commas, semicolons or tabs; UTF-8, UTF-16 or Windows text:
  login, name, job, email, site code, site name, region, groups (a; b), language (fr, en)

examples:
  ideabox-admin --database postgresql://dba@db.example.org/ideabox people import staff.csv --dry-run
  ideabox-admin --database postgresql://dba@db.example.org/ideabox people import staff.csv --deactivate-missing

Sites and groups are made. A column that is absent changes nothing. One transaction; a row that can’t come in is told
with its number and reason, the others come in, and the command ends with 1.""",
        """colonnes, dans n’importe quel ordre, par leur titre français ou anglais ; virgules, points-virgules
ou tabulations ; UTF-8, UTF-16 ou texte Windows :
  identifiant, nom, fonction, courriel, code site, nom site, région, groupes (a; b), langue (fr, en)

exemples :
  ideabox-admin --database postgresql://dba@bd.example.org/ideabox people import personnel.csv --dry-run
  ideabox-admin --database postgresql://dba@bd.example.org/ideabox people import personnel.csv --deactivate-missing

Sites et groupes sont créés. Une colonne absente ne change rien. Une seule transaction ; une ligne refusée est signalée
avec son numéro et la raison, les autres entrent, et le code de retour est 1.""",
    ),
    "FILE staff": ("the list, as CSV", "la liste, en CSV"),
    "--deactivate-missing": (
        "suspend whoever is not on the list (but administrators)",
        "suspendre qui n’est pas sur la liste (sauf qui administre)",
    ),
    "people list": ("List people who may sign in.", "Lister les personnes qui peuvent se connecter."),
    "people list examples": (
        """example:
  ideabox-admin people list --all --json""",
        """exemple :
  ideabox-admin people list --all --json""",
    ),
    "--all": ("suspended people, too", "les personnes suspendues aussi"),
    "people deactivate": (
        "Suspend people: they see nothing from now on.",
        "Suspendre des personnes : elles ne voient plus rien dès maintenant.",
    ),
    "people deactivate examples": (
        """example:
  ideabox-admin --database postgresql://dba@db.example.org/ideabox people deactivate l.moreau""",
        """exemple :
  ideabox-admin --database postgresql://dba@bd.example.org/ideabox people deactivate l.moreau""",
    ),
    "people reset-password": (
        "Make new passwords, to be changed at the next sign-in.",
        "Créer de nouveaux mots de passe, à changer à la prochaine connexion.",
    ),
    "people reset-password examples": (
        """example:
  ideabox-admin --database postgresql://dba@db.example.org/ideabox people reset-password l.moreau --passwords moreau.csv""",
        """exemple :
  ideabox-admin --database postgresql://dba@bd.example.org/ideabox people reset-password l.moreau --passwords moreau.csv""",
    ),
    "people grant": (
        "Make somebody an administrator, or give a role in a campaign; or take it back.",
        "Confier l’administration, ou un rôle dans une campagne ; ou les retirer.",
    ),
    "people grant examples": (
        """examples:
  ideabox-admin people grant nadia administrator
  ideabox-admin people grant nadia sponsor --campaign "Less waste"
  ideabox-admin people grant nadia sponsor --campaign "Less waste" --take-back""",
        """exemples :
  ideabox-admin people grant nadia administrator
  ideabox-admin people grant nadia sponsor --campaign "Moins de déchets"
  ideabox-admin people grant nadia sponsor --campaign "Moins de déchets" --take-back""",
    ),
    "LOGIN": ("the login", "l’identifiant"),
    "ROLE": (
        "administrator, sponsor, facilitator or reviewer",
        "administrator, sponsor, facilitator ou reviewer",
    ),
    "--campaign grant": ("the campaign’s name", "le nom de la campagne"),
    "--take-back": ("take the role back", "retirer le rôle"),
}
