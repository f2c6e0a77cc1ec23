<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Report</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>service informatique</translation>
    </message>
    <message>
        <source>IT, group policy</source>
        <translation>service informatique, stratégie de groupe</translation>
    </message>
    <message>
        <source>IT, locked</source>
        <translation>service informatique, verrouillé</translation>
    </message>
    <message>
        <source>Ideabox, report of {moment} UTC</source>
        <translation>Ideabox, rapport du {moment} UTC</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Not saved: choose another folder.</source>
        <translation>Pas enregistré&#xa0;: choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Open the log’s folder</source>
        <translation>Ouvrir le dossier du journal</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Qt platform</source>
        <translation>plateforme Qt</translation>
    </message>
    <message>
        <source>Report for IT</source>
        <translation>Rapport pour le service informatique</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Enregistrer&#xa0;…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>This is all that you would send: no names, no texts, no addresses of servers. It goes nowhere by itself.</source>
        <translation>Voici tout ce que vous enverriez&#xa0;: ni noms, ni textes, ni adresses de serveurs. Rien ne part tout seul.</translation>
    </message>
    <message>
        <source>a file on this PC</source>
        <translation>un fichier sur ce poste</translation>
    </message>
    <message>
        <source>assistive technology</source>
        <translation>technologie d’assistance</translation>
    </message>
    <message>
        <source>chosen here</source>
        <translation>choisi ici</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>ligne de commande</translation>
    </message>
    <message>
        <source>default</source>
        <translation>par défaut</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>environnement</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installé</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>noyau</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>genre</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>pas encore choisie</translation>
    </message>
    <message>
        <source>not understood in IT’s settings</source>
        <translation>non compris dans les réglages du service informatique</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>écran</translation>
    </message>
    <message>
        <source>set</source>
        <translation>renseigné</translation>
    </message>
    <message>
        <source>shared, on a server</source>
        <translation>partagée, sur un serveur</translation>
    </message>
    <message>
        <source>size of texts</source>
        <translation>taille des textes</translation>
    </message>
    <message>
        <source>somebody signed in</source>
        <translation>quelqu’un est connecté</translation>
    </message>
    <message>
        <source>source</source>
        <translation>sources</translation>
    </message>
    <message>
        <source>system</source>
        <translation>système</translation>
    </message>
    <message>
        <source>the sample</source>
        <translation>l’exemple</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>thème</translation>
    </message>
    <message>
        <source>window</source>
        <translation>fenêtre</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} ko</translation>
    </message>
</context>
</TS>
