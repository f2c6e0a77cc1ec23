<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>People</name>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>Ajouter un magasin</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change a person</source>
        <translation>Modifier une personne</translation>
    </message>
    <message>
        <source>Change a site</source>
        <translation>Modifier un magasin</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>IT makes one with: {command}</source>
        <translation>Le service informatique en crée un avec&#xa0;: {command}</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>May use Ideabox</source>
        <translation>Peut utiliser Ideabox</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name, login or site</source>
        <translation>Nom, identifiant ou magasin</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Sans magasin</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>People and sites</source>
        <translation>Personnes et magasins</translation>
    </message>
    <message>
        <source>People or sites</source>
        <translation>Personnes ou magasins</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Roles belong to campaigns: sponsors and facilitators are chosen in a campaign’s editor.</source>
        <translation>Les rôles sont propres aux campagnes&#xa0;: sponsors et animateurs se choisissent dans l’éditeur de la campagne.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Magasin</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Magasins</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>The command is copied.</source>
        <translation>La commande est copiée.</translation>
    </message>
    <message>
        <source>{name} has no password for the login {login} yet.</source>
        <translation>{name} n’a pas encore de mot de passe pour l’identifiant {login}.</translation>
    </message>
</context>
</TS>
