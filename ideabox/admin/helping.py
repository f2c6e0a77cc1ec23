"""The help texts of `ideabox-admin`, in English and French."""

from __future__ import annotations

from collections.abc import Mapping

from ideabox.admin.server_helping import SERVER_HELP

HELP: Mapping[str, tuple[str, str]] = {
    **SERVER_HELP,
    "arguments": ("arguments", "arguments"),
    "options": ("options", "options"),
    "commands": ("commands", "commandes"),
    "COMMAND": ("COMMAND", "COMMANDE"),
    "NAME": ("NAME", "NOM"),
    "--help": ("show this help", "affiche cette aide"),
    "ideabox-admin": (
        "Set up, fill, look after and look at a database of Ideabox.",
        "Préparer, remplir, entretenir et examiner une base d’Ideabox.",
    ),
    "ideabox-admin examples": (
        """examples:
  ideabox-admin init --name "Nadia Ferrouk" --organisation "Halles du Nord"
  ideabox-admin --database /srv/pilot.sqlite stats
  ideabox-admin import polis ./conversation --campaign "Electoral reform" --dry-run

`ideabox-admin COMMAND --help` tells more of a command.
It ends with 0 when all went well, 1 when something stopped it, 2 when the arguments don't fit.""",
        """exemples :
  ideabox-admin init --name "Nadia Ferrouk" --organisation "Halles du Nord"
  ideabox-admin --database /srv/pilote.sqlite stats
  ideabox-admin import polis ./conversation --campaign "Réforme électorale" --dry-run

`ideabox-admin COMMANDE --help` en dit plus d’une commande.
Code de retour : 0 si tout va bien, 1 si quelque chose l’arrête, 2 si les arguments ne conviennent pas.""",
    ),
    "--database": (
        "sqlite:///path or a plain path, by default the file in your own data folder; or postgresql://login@server/name",
        "sqlite:///chemin ou un simple chemin, par défaut le fichier de votre dossier de données ; ou postgresql://identifiant@serveur/nom",
    ),
    "--language": ("language of the messages", "langue des messages"),
    "init": (
        "Make a database with its first person, or bring an older one up to date.",
        "Créer une base avec sa première personne, ou mettre à jour une base plus ancienne.",
    ),
    "init examples": (
        """examples:
  ideabox-admin init
  ideabox-admin --database /srv/pilot.sqlite init --name "Nadia Ferrouk" --organisation "Halles du Nord"
  ideabox-admin --database postgresql://dba@db.example.org/ideabox init --name "Nadia Ferrouk" --organisation "Halles du Nord"

On a server, as a superuser or as the database’s owner with CREATEROLE: lays roles, schema and rules, lets the first
administrator in, and prints the lines for pg_hba.conf and postgresql.conf. The DBA’s password comes from .pgpass or
PGPASSWORD, or is asked. Running it again changes nothing.""",
        """exemples :
  ideabox-admin init
  ideabox-admin --database /srv/pilote.sqlite init --name "Nadia Ferrouk" --organisation "Halles du Nord"
  ideabox-admin --database postgresql://dba@bd.example.org/ideabox init --name "Nadia Ferrouk" --organisation "Halles du Nord"

Sur un serveur, comme superutilisateur ou comme propriétaire de la base avec CREATEROLE : pose rôles, schéma et règles,
fait entrer la première personne, et écrit les lignes pour pg_hba.conf et postgresql.conf. Le mot de passe du DBA vient de
.pgpass ou PGPASSWORD, ou est demandé. La relancer ne change rien.""",
    ),
    "--name": (
        "the name of the first person, who administers; for a file, by default your login",
        "le nom de la première personne, qui administre ; pour un fichier, par défaut votre identifiant",
    ),
    "--organisation": ("the organisation’s name", "le nom de l’organisation"),
    "sample": (
        "Fill a new database with the sample: a retail chain, three campaigns and an idea box.",
        "Remplir une nouvelle base de l’exemple : une enseigne, trois campagnes et une boîte à idées.",
    ),
    "sample examples": (
        """examples:
  ideabox-admin sample
  ideabox-admin --database /tmp/sample.sqlite --language fr sample""",
        """exemples :
  ideabox-admin sample
  ideabox-admin --database /tmp/exemple.sqlite --language en sample""",
    ),
    "import": (
        "Import ideas, comments, votes and answers from another system.",
        "Importer idées, commentaires, votes et réponses d’un autre système.",
    ),
    "import examples": (
        """formats:
  republique-numerique  a folder with opinions.csv and arguments.csv
  decide-madrid         a folder with proposals.csv and comments.csv
  toulouse, pabulib     a Pabulib .pb file
  polis                 a folder with comments.csv and votes.csv
  uk-petitions          a folder of JSON pages

examples:
  ideabox-admin import uk-petitions ./pages --campaign "Petitions" --dry-run
  ideabox-admin import toulouse Toulouse_2022.pb --campaign "Toulouse 2022" --strict

On a shared database sign in as an administrator of Ideabox: --database postgresql://nadia@db.example.org/ideabox
Everything comes in by one transaction. A second run creates nothing. People become pseudonymous accounts
nobody signs in with. A row that can't come in is told with its file, number and reason, and the rest comes in.""",
        """formats :
  republique-numerique  un dossier avec opinions.csv et arguments.csv
  decide-madrid         un dossier avec proposals.csv et comments.csv
  toulouse, pabulib     un fichier .pb de Pabulib
  polis                 un dossier avec comments.csv et votes.csv
  uk-petitions          un dossier de pages JSON

exemples :
  ideabox-admin import uk-petitions ./pages --campaign "Pétitions" --dry-run
  ideabox-admin import toulouse Toulouse_2022.pb --campaign "Toulouse 2022" --strict

Sur une base partagée, connectez-vous comme qui administre Ideabox : --database postgresql://nadia@bd.example.org/ideabox
Tout entre en une transaction. Une seconde exécution ne crée rien. Les personnes deviennent des comptes
pseudonymes sans connexion possible. Une ligne refusée est signalée avec son fichier, son numéro et la raison,
et le reste entre.""",
    ),
    "FORMAT": ("the source’s format (see below)", "le format de la source (voir plus bas)"),
    "PATH": ("folders or files to import", "dossiers ou fichiers à importer"),
    "--campaign": (
        "the campaign to import into; it is made when there is none of that name",
        "la campagne où importer ; elle est créée s’il n’y en a pas de ce nom",
    ),
    "--texts": (
        "the language of the texts (fr, en, es …) where it is not the format’s usual one",
        "la langue des textes (fr, en, es…) si ce n’est pas celle du format",
    ),
    "--dry-run": ("tell what would come in, and keep nothing", "dire ce qui entrerait, sans rien garder"),
    "--strict": ("keep nothing if a single row is refused", "ne rien garder si une seule ligne est refusée"),
    "stats": ("Count what a database holds.", "Compter ce que contient une base."),
    "stats examples": (
        """example:
  ideabox-admin --database /srv/pilot.sqlite stats --json""",
        """exemple :
  ideabox-admin --database /srv/pilote.sqlite stats --json""",
    ),
    "--json": ("as JSON", "en JSON"),
    "export-schema": (
        "Print every table, index, view and trigger of an embedded database as SQL.",
        "Écrire en SQL chaque table, index, vue et déclencheur d’une base locale.",
    ),
    "export-schema examples": (
        """example:
  ideabox-admin export-schema > schema.sql

Without --database it is the schema this program makes. A shared database’s comes from PostgreSQL’s own tool:
  pg_dump --schema-only --schema=ideabox --schema=mine --schema=law ideabox > schema.sql""",
        """exemple :
  ideabox-admin export-schema > schema.sql

Sans --database, c’est le schéma que crée ce programme. Celui d’une base partagée vient de l’outil de PostgreSQL :
  pg_dump --schema-only --schema=ideabox --schema=mine --schema=law ideabox > schema.sql""",
    ),
    "doctor": (
        "Look at what is set, and say what is wrong and how to mend it.",
        "Examiner ce qui est réglé, dire ce qui ne va pas et comment y remédier.",
    ),
    "doctor examples": (
        """examples:
  ideabox-admin --database 'postgresql://postgres@/ideabox?host=/run/postgresql' doctor
  ideabox-admin doctor --client
  ideabox-admin doctor --client --reference > settings.toml

On a server it looks at every setting that safety rests on, and prints the statement that mends what is open; of an
embedded database it looks whether the file is whole. It ends with 1 when something is open, or (--client) when a
setting of IT’s file or of the environment could not be understood.""",
        """exemples :
  ideabox-admin --database 'postgresql://postgres@/ideabox?host=/run/postgresql' doctor
  ideabox-admin doctor --client
  ideabox-admin doctor --client --reference > settings.toml

Sur un serveur il examine chaque réglage dont dépend la sécurité, et écrit l’instruction qui remédie à ce qui est ouvert ;
d’une base locale il dit si le fichier est entier. Code de retour 1 si quelque chose est ouvert, ou (--client) si un
réglage du fichier ou de l’environnement n’a pas été compris.""".replace("exemples :", "exemples :"),
    ),
    "--client": (
        "what is in force for the program on this computer, and where each value came from",
        "ce qui est en vigueur pour le programme sur ce poste, et d’où vient chaque valeur",
    ),
    "--reference": (
        "print a settings file with every key explained",
        "écrire un fichier de réglages où chaque clé est expliquée",
    ),
}

USAGE_ERRORS = (
    (r"the following arguments are required: (.*)", r"il manque : \1"),
    (r"unrecognized arguments: (.*)", r"arguments inconnus : \1"),
    (r"invalid choice: (.*) \(choose from (.*)\)", r"choix inconnu : \1 (possibles : \2)"),
    (r"expected one argument", r"une valeur est attendue"),
    (r"expected at least one argument", r"au moins une valeur est attendue"),
    (r"^argument (\S+): ", r"argument \1 : "),
)
"""What argparse complains of, in French."""
