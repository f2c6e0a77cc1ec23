<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Appearance</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste fort</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claire</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Petite</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Très grande</translation>
    </message>
    <message>
        <source>Your IT service decides this.</source>
        <translation>C’est réglé par votre service informatique.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About Ideabox</source>
        <translation>À &amp;propos d’Ideabox</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Following</source>
        <translation>&amp;Suivies</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Aller</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Ideabox</source>
        <translation>&amp;Ideabox</translation>
    </message>
    <message>
        <source>&amp;Light or dark</source>
        <translation>&amp;Claire ou sombre</translation>
    </message>
    <message>
        <source>&amp;My ideas</source>
        <translation>&amp;Mes idées</translation>
    </message>
    <message>
        <source>&amp;New idea …</source>
        <translation>&amp;Nouvelle idée …</translation>
    </message>
    <message>
        <source>&amp;News</source>
        <translation>&amp;Nouvelles</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>Actua&amp;liser</translation>
    </message>
    <message>
        <source>&amp;Report for IT …</source>
        <translation>&amp;Rapport pour l’informatique&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Chercher</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Raccourcis</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Aujourd’hui</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vue</translation>
    </message>
    <message>
        <source>All &amp;campaigns</source>
        <translation>&amp;Toutes les campagnes</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>Su&amp;ivant</translation>
    </message>
    <message>
        <source>For &amp;IT</source>
        <translation>Pour l’&amp;informatique</translation>
    </message>
    <message>
        <source>Is there a &amp;newer version?</source>
        <translation>&amp;Y a-t-il une version plus récente&#x202f;?</translation>
    </message>
    <message>
        <source>Ne&amp;xt region</source>
        <translation>Zone s&amp;uivante</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>Pre&amp;vious region</source>
        <translation>Zone &amp;précédente</translation>
    </message>
    <message>
        <source>S&amp;ettings …</source>
        <translation>Ré&amp;glages …</translation>
    </message>
    <message>
        <source>S&amp;witch person</source>
        <translation>Changer de per&amp;sonne</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>&amp;Barre latérale</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days left</comment>
        <translation>
            <numerusform>%n&#xa0;j</numerusform>
            <numerusform>%n&#xa0;j</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n non lue</numerusform>
            <numerusform>%n non lues</numerusform>
        </translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Toutes les campagnes</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Change to {language}</source>
        <translation>Passer en {language}</translation>
    </message>
    <message>
        <source>Every shortcut (F1)</source>
        <translation>Tous les raccourcis (F1)</translation>
    </message>
    <message>
        <source>Facilitation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Suivies</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Go to {place}</source>
        <translation>Aller à {place}</translation>
    </message>
    <message>
        <source>Join my organisation …</source>
        <translation>Rejoindre mon organisation…</translation>
    </message>
    <message>
        <source>My ideas</source>
        <translation>Mes idées</translation>
    </message>
    <message>
        <source>My organisation</source>
        <translation>Mon organisation</translation>
    </message>
    <message>
        <source>My own ideas on this PC</source>
        <translation>Mes propres idées sur ce poste</translation>
    </message>
    <message>
        <source>New idea</source>
        <translation>Nouvelle idée</translation>
    </message>
    <message>
        <source>News: {count}</source>
        <translation>Nouvelles&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Ouverture …</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>People and sites</source>
        <translation>Personnes et magasins</translation>
    </message>
    <message>
        <source>Prepare a campaign</source>
        <translation>Préparer une campagne</translation>
    </message>
    <message>
        <source>Promised answers</source>
        <translation>Réponses promises</translation>
    </message>
    <message>
        <source>Search for an idea</source>
        <translation>Chercher une idée</translation>
    </message>
    <message>
        <source>See the sample as</source>
        <translation>Voir l’exemple en tant que</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Settings: language, appearance, text size</source>
        <translation>Réglages&#xa0;: langue, apparence, taille du texte</translation>
    </message>
    <message numerus="yes">
        <source>Shared PC: the session closes after %n idle minute(s)</source>
        <translation>
            <numerusform>Poste partagé&#xa0;: la session se ferme après %n&#xa0;minute sans activité</numerusform>
            <numerusform>Poste partagé&#xa0;: la session se ferme après %n&#xa0;minutes sans activité</numerusform>
        </translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Montrer ou cacher la barre latérale</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Parrainage</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Changer de personne</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>L’exemple</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Up to date, {time}</source>
        <translation>À jour, {time}</translation>
    </message>
    <message>
        <source>Write an idea down</source>
        <translation>Noter une idée</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>réponses</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>rien de nouveau</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bientôt</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commenter</translation>
    </message>
    <message>
        <source>Decide: towards the column before</source>
        <translation>Décider&#xa0;: vers la colonne précédente</translation>
    </message>
    <message>
        <source>Decide: towards the next column</source>
        <translation>Décider&#xa0;: vers la colonne suivante</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exporter la liste</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrer la liste</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Suivies</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>In a list of ideas</source>
        <translation>Dans une liste d’idées</translation>
    </message>
    <message>
        <source>Light, dark, as the system</source>
        <translation>Claire, sombre, comme le système</translation>
    </message>
    <message>
        <source>My ideas</source>
        <translation>Mes idées</translation>
    </message>
    <message>
        <source>New idea</source>
        <translation>Nouvelle idée</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>Next idea (or Down)</source>
        <translation>Idée suivante (ou Bas)</translation>
    </message>
    <message>
        <source>Next idea of the list</source>
        <translation>Idée suivante de la liste</translation>
    </message>
    <message>
        <source>Next region of the window</source>
        <translation>Zone suivante de la fenêtre</translation>
    </message>
    <message>
        <source>On an idea</source>
        <translation>Sur une idée</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>Sur le tableau</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Previous idea (or Up)</source>
        <translation>Idée précédente (ou Haut)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Reply to the chosen comment</source>
        <translation>Répondre au commentaire choisi</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Send, publish, answer</source>
        <translation>Envoyer, publier, répondre</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Show or hide the right pane</source>
        <translation>Montrer ou cacher le volet droit</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Montrer ou cacher la barre latérale</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Skip without voting</source>
        <translation>Passer sans voter</translation>
    </message>
    <message>
        <source>Support, or take support back</source>
        <translation>Soutenir, ou retirer le soutien</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Changer de personne</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
</context>
</TS>
