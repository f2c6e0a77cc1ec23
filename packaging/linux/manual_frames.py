"""What man pages say around that which comes from the parsers, in English and French."""

from __future__ import annotations

MANUALS = ("Ideabox manual", "Manuel d’Ideabox")

HEADINGS = {
    "en": {
        "name": "NAME",
        "synopsis": "SYNOPSIS",
        "description": "DESCRIPTION",
        "options": "OPTIONS",
        "commands": "COMMANDS",
        "environment": "ENVIRONMENT",
        "files": "FILES",
        "exit": '"EXIT STATUS"',
        "see": '"SEE ALSO"',
    },
    "fr": {
        "name": "NOM",
        "synopsis": "SYNOPSIS",
        "description": "DESCRIPTION",
        "options": "OPTIONS",
        "commands": "COMMANDES",
        "environment": "ENVIRONNEMENT",
        "files": "FICHIERS",
        "exit": '"CODE DE RETOUR"',
        "see": '"VOIR AUSSI"',
    },
}

FRAMES: dict[str, dict[str, tuple[str, str]]] = {
    "ideabox": {
        "description": (
            """Ideabox is for idea campaigns in an organisation with people in the field: write an idea down in a minute,
discuss and support others’, and get an answer by a promised date.

On one PC it keeps all in a file of its own. In an organisation everybody signs in to one PostgreSQL database, whose
address IT sets in the settings file, or which is asked at the first start. Press F1 in the app for every shortcut.""",
            """Ideabox sert aux campagnes d’idées d’une organisation présente sur le terrain : noter une idée en une minute,
discuter et soutenir celles des autres, recevoir une réponse à la date promise.

Sur un seul poste, tout tient dans un fichier. Dans une organisation, chaque personne se connecte à une base PostgreSQL
commune, dont l’adresse est dans le fichier de réglages ou demandée au premier lancement. F1 montre tous les raccourcis.""",
        ),
        "files": (
            """/etc/xdg/ideabox/settings.toml :: IT’s settings for everybody on this computer; “ideabox-admin doctor --client --reference” prints what it may hold
~/.local/share/ideabox/settings.toml :: what a person chose
~/.local/share/ideabox/ideabox.sqlite :: the database of this PC, where it isn’t a shared one
~/.local/share/ideabox/ideabox.log :: the log, without personal data""",
            """/etc/xdg/ideabox/settings.toml :: les réglages de l’informatique pour tout le monde sur ce poste ; « ideabox-admin doctor --client --reference » en écrit la référence
~/.local/share/ideabox/settings.toml :: ce que la personne a choisi
~/.local/share/ideabox/ideabox.sqlite :: la base de ce poste, si elle n’est pas commune
~/.local/share/ideabox/ideabox.log :: le journal, sans données personnelles""",
        ),
        "exit": (
            "0 when all went well, 1 when --self-test or --tour failed, 2 when the options don’t fit.",
            "0 si tout va bien, 1 si --self-test ou --tour échoue, 2 si les options ne conviennent pas.",
        ),
        "see": ("ideabox-admin(1)", "ideabox-admin(1)"),
    },
    "ideabox-admin": {
        "description": (
            """For those who look after Ideabox: makes, fills, upgrades, checks, saves and restores its database, on PostgreSQL or in
one file, and says what is set on a computer.

Passwords come from .pgpass, PGPASSWORD or a question, never from the line.""",
            """Pour qui s’occupe d’Ideabox : crée, remplit, met à jour, vérifie, sauvegarde et restaure sa base, sur PostgreSQL ou dans
un fichier, et dit ce qui est réglé sur un poste.

Les mots de passe viennent de .pgpass, de PGPASSWORD ou d’une question, jamais de la ligne.""",
        ),
        "files": (
            "/etc/xdg/ideabox/settings.toml :: IT’s settings for everybody on this computer",
            "/etc/xdg/ideabox/settings.toml :: les réglages de l’informatique pour tout le monde sur ce poste",
        ),
        "exit": (
            "0 when all went well, 1 when something stopped it or is open, 2 when the arguments don’t fit.",
            "0 si tout va bien, 1 si quelque chose l’arrête ou reste ouvert, 2 si les arguments ne conviennent pas.",
        ),
        "see": ("ideabox(1), psql(1)", "ideabox(1), psql(1)"),
    },
}
