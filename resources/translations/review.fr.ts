<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%n answer(s) to give</source>
        <translation>
            <numerusform>%n réponse à donner</numerusform>
            <numerusform>%n réponses à donner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to give this week</source>
        <translation>
            <numerusform>%n réponse à donner cette semaine</numerusform>
            <numerusform>%n réponses à donner cette semaine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idée</numerusform>
            <numerusform>%n idées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) in review</source>
        <translation>
            <numerusform>%n idée à l’examen</numerusform>
            <numerusform>%n idées à l’examen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported vote(s)</source>
        <translation>
            <numerusform>%n vote importé</numerusform>
            <numerusform>%n votes importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n supporter(s)</source>
        <translation>
            <numerusform>%n soutien</numerusform>
            <numerusform>%n soutiens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n this week</source>
        <translation>
            <numerusform>%n cette semaine</numerusform>
            <numerusform>%n cette semaine</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <comment>decision</comment>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Accept: it will be done. Needs a public answer.</source>
        <translation>Retenir&#xa0;: ce sera fait. Demande une réponse publique.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>column</comment>
        <translation>Retenues</translation>
    </message>
    <message>
        <source>All your answers are given.</source>
        <translation>Toutes vos réponses sont données.</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonyme</translation>
    </message>
    <message>
        <source>Anonymous, {region} region</source>
        <translation>Anonyme, région {region}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Arrows move between cards and columns; Shift and an arrow opens the decision.</source>
        <translation>Les flèches passent d’une carte et d’une colonne à l’autre&#x202f;; Maj et une flèche ouvrent la décision.</translation>
    </message>
    <message>
        <source>Asks a question</source>
        <translation>Pose une question</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Campaign shown: {name}</source>
        <translation>Campagne affichée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Cards in columns</source>
        <translation>Des cartes en colonnes</translation>
    </message>
    <message>
        <source>Choose a decision first.</source>
        <translation>Choisissez d’abord une décision.</translation>
    </message>
    <message>
        <source>Choose a decision, then write the answer that everyone will read.</source>
        <translation>Choisissez une décision, puis écrivez la réponse que tout le monde lira.</translation>
    </message>
    <message>
        <source>Choose an idea to read it and answer.</source>
        <translation>Choisissez une idée pour la lire et y répondre.</translation>
    </message>
    <message>
        <source>Clarify</source>
        <comment>decision</comment>
        <translation>Préciser</translation>
    </message>
    <message>
        <source>Clarify: ask the author; the clock waits for their reply.</source>
        <translation>Préciser&#xa0;: poser une question&#x202f;; l’échéance attend la réponse.</translation>
    </message>
    <message>
        <source>Click to sort by this column</source>
        <translation>Cliquez pour trier selon cette colonne</translation>
    </message>
    <message>
        <source>Close this pane</source>
        <translation>Fermer ce volet</translation>
    </message>
    <message>
        <source>Columns: click to sort</source>
        <translation>Colonnes&#xa0;: cliquer pour trier</translation>
    </message>
    <message>
        <source>Date to look at it again</source>
        <translation>Date à laquelle y revenir</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Decision and public answer</source>
        <translation>Décision et réponse publique</translation>
    </message>
    <message>
        <source>Don’t send the decision yet</source>
        <translation>Ne pas envoyer la décision tout de suite</translation>
    </message>
    <message>
        <source>Drop here to open the answer</source>
        <translation>Déposer ici ouvre la réponse</translation>
    </message>
    <message>
        <source>Everyone reads the question; the clock waits for the author’s reply.</source>
        <translation>Tout le monde lit la question&#x202f;; l’échéance attend la réponse.</translation>
    </message>
    <message>
        <source>Fold the column “{column}”</source>
        <translation>Replier la colonne «&#x202f;{column}&#x202f;»</translation>
    </message>
    <message>
        <source>From when, in which stores, and where is the how-to?</source>
        <translation>À partir de quand, dans quels magasins, avec quel mode d’emploi&#x202f;?</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Idea and answer</source>
        <translation>Idée et réponse</translation>
    </message>
    <message>
        <source>Idea {number}</source>
        <translation>Idée {number}</translation>
    </message>
    <message>
        <source>Ideas of this campaign</source>
        <translation>Idées de cette campagne</translation>
    </message>
    <message>
        <source>In pilot</source>
        <comment>column</comment>
        <translation>En pilote</translation>
    </message>
    <message>
        <source>In review</source>
        <comment>column</comment>
        <translation>À l’examen</translation>
    </message>
    <message>
        <source>Kept on this PC</source>
        <translation>Gardé sur ce PC</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>section of promised answers</comment>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Load more</source>
        <translation>Charger la suite</translation>
    </message>
    <message>
        <source>Loading the board</source>
        <translation>Chargement du tableau</translation>
    </message>
    <message>
        <source>Looks for a day, a month or a length of time. A hint, nothing more.</source>
        <translation>Cherche un jour, un mois ou une durée. Une aide, rien de plus.</translation>
    </message>
    <message>
        <source>Looks for a question mark. A hint, nothing more.</source>
        <translation>Cherche un point d’interrogation. Une aide, rien de plus.</translation>
    </message>
    <message numerus="yes">
        <source>Looks for at least %n letter(s). A hint, nothing more.</source>
        <translation>
            <numerusform>Cherche au moins %n lettre. Une aide, rien de plus.</numerusform>
            <numerusform>Cherche au moins %n lettres. Une aide, rien de plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>More decisions</source>
        <translation>Autres décisions</translation>
    </message>
    <message>
        <source>New ideas appear here with the date you promised them.</source>
        <translation>Les nouvelles idées apparaissent ici avec la date promise.</translation>
    </message>
    <message>
        <source>No campaign to answer for now.</source>
        <translation>Aucune campagne à examiner pour l’instant.</translation>
    </message>
    <message>
        <source>No new idea waits here.</source>
        <translation>Aucune nouvelle idée en attente.</translation>
    </message>
    <message>
        <source>No pilot is running.</source>
        <translation>Aucun pilote en cours.</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column of numbers</comment>
        <translation>N°</translation>
    </message>
    <message>
        <source>Not this time</source>
        <comment>decision</comment>
        <translation>Pas cette fois</translation>
    </message>
    <message>
        <source>Not this time</source>
        <comment>column</comment>
        <translation>Pas cette fois</translation>
    </message>
    <message>
        <source>Not this time: needs a public answer with your reasons.</source>
        <translation>Pas cette fois&#xa0;: demande une réponse publique avec vos raisons.</translation>
    </message>
    <message>
        <source>Nothing accepted yet.</source>
        <translation>Rien de retenu pour l’instant.</translation>
    </message>
    <message>
        <source>Nothing declined or set aside.</source>
        <translation>Rien d’écarté ni mis de côté.</translation>
    </message>
    <message>
        <source>Nothing in review.</source>
        <translation>Rien à l’examen.</translation>
    </message>
    <message>
        <source>Only the campaign’s sponsor decides on its ideas.</source>
        <translation>Seul le sponsor de la campagne décide de ses idées.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the board</source>
        <translation>Ouvrir le tableau</translation>
    </message>
    <message>
        <source>Open the discussion</source>
        <translation>Ouvrir la discussion</translation>
    </message>
    <message>
        <source>Open the discussion: colleagues are invited to comment. Needs no answer.</source>
        <translation>Ouvrir la discussion&#xa0;: les collègues sont invités à commenter. Ne demande pas de réponse.</translation>
    </message>
    <message>
        <source>Open the idea</source>
        <translation>Ouvrir l’idée</translation>
    </message>
    <message>
        <source>Pilot</source>
        <comment>decision</comment>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>Pilot: some stores try it first. Needs a public answer.</source>
        <translation>Pilote&#xa0;: quelques magasins l’essaient d’abord. Demande une réponse publique.</translation>
    </message>
    <message>
        <source>Promised answer</source>
        <translation>Réponse promise</translation>
    </message>
    <message>
        <source>Promised answers</source>
        <translation>Réponses promises</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>Date promise</translation>
    </message>
    <message>
        <source>Public answer</source>
        <translation>Réponse publique</translation>
    </message>
    <message>
        <source>Publish the decision</source>
        <translation>Publier la décision</translation>
    </message>
    <message>
        <source>Read by the author and by every store</source>
        <translation>Lue par l’auteur et par tous les magasins</translation>
    </message>
    <message>
        <source>Read by the author and by the campaign’s audience</source>
        <translation>Lue par l’auteur et par le public de la campagne</translation>
    </message>
    <message>
        <source>Read it whole, with its comments</source>
        <translation>La lire en entier, avec ses commentaires</translation>
    </message>
    <message>
        <source>Reason in one line, for the timeline (optional)</source>
        <translation>Motif en une ligne pour l’historique (facultatif)</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>column</comment>
        <translation>Reçues</translation>
    </message>
    <message>
        <source>Roll out</source>
        <translation>Déployer</translation>
    </message>
    <message>
        <source>Roll out: every store does it from now on. Needs a public answer.</source>
        <translation>Déployer&#xa0;: tous les magasins le font désormais. Demande une réponse publique.</translation>
    </message>
    <message>
        <source>Says what comes next, and a date</source>
        <translation>Dit la suite et une date</translation>
    </message>
    <message>
        <source>Says what is decided</source>
        <translation>Dit ce qui est décidé</translation>
    </message>
    <message>
        <source>Send the question</source>
        <translation>Envoyer la question</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Set aside until</source>
        <translation>Mettre de côté jusqu’au</translation>
    </message>
    <message>
        <source>Set aside until a date you choose. Needs a public answer.</source>
        <translation>Mettre de côté jusqu’à une date choisie. Demande une réponse publique.</translation>
    </message>
    <message>
        <source>Show or hide the answer</source>
        <translation>Afficher ou masquer la réponse</translation>
    </message>
    <message>
        <source>Show the column “{column}”</source>
        <translation>Afficher la colonne «&#x202f;{column}&#x202f;»</translation>
    </message>
    <message>
        <source>Sort: promised date</source>
        <translation>Trier&#xa0;: date promise</translation>
    </message>
    <message>
        <source>Sort: support</source>
        <translation>Trier&#xa0;: soutien</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Parrainage</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Magasin</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soutien</translation>
    </message>
    <message>
        <source>Take into review</source>
        <translation>Mettre en examen</translation>
    </message>
    <message>
        <source>Take into review: the author can no longer edit. Needs no answer.</source>
        <translation>Mettre en examen&#xa0;: le texte ne change plus. Ne demande pas de réponse.</translation>
    </message>
    <message>
        <source>The answer is longer than 20,000 characters: shorten it a little.</source>
        <translation>La réponse dépasse 20&#x202f;000 caractères&#xa0;: raccourcissez-la un peu.</translation>
    </message>
    <message>
        <source>The board could not be read again.</source>
        <translation>Le tableau n’a pas pu être relu.</translation>
    </message>
    <message>
        <source>The board could not be read.</source>
        <translation>Le tableau n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>The board shows the campaigns you sponsor or facilitate.</source>
        <translation>Le tableau montre les campagnes dont vous êtes sponsor ou que vous animez.</translation>
    </message>
    <message>
        <source>The decision goes out in a moment.</source>
        <translation>La décision part dans un instant.</translation>
    </message>
    <message>
        <source>The decision on “{title}” goes out in ten seconds.</source>
        <translation>La décision sur «&#x202f;{title}&#x202f;» part dans dix secondes.</translation>
    </message>
    <message>
        <source>The decision on “{title}” is not out. {reason}</source>
        <translation>La décision sur «&#x202f;{title}&#x202f;» n’est pas partie. {reason}</translation>
    </message>
    <message>
        <source>The decision on “{title}” is on its way.</source>
        <translation>La décision sur «&#x202f;{title}&#x202f;» est en route.</translation>
    </message>
    <message>
        <source>The list could not be read again.</source>
        <translation>La liste n’a pas pu être relue.</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>La liste n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>The same ideas as rows</source>
        <translation>Les mêmes idées en lignes</translation>
    </message>
    <message>
        <source>This step needs no answer; it appears in the idea’s history.</source>
        <translation>Cette étape ne demande pas de réponse&#x202f;; elle figure dans l’historique de l’idée.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>Too late to undo: the decision is out.</source>
        <translation>Trop tard pour annuler&#xa0;: la décision est partie.</translation>
    </message>
    <message>
        <source>Totals are hidden until the vote has closed.</source>
        <translation>Les totaux restent cachés jusqu’à la fin du vote.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation>Annuler la décision</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>What do you need to know from the author?</source>
        <translation>Que vous manque-t-il pour décider&#x202f;?</translation>
    </message>
    <message>
        <source>What is decided, who does what, and by when?</source>
        <translation>Ce qui est décidé, qui fait quoi, et pour quand&#x202f;?</translation>
    </message>
    <message>
        <source>Which stores try it, from when to when, and what will you look at?</source>
        <translation>Quels magasins l’essaient, de quand à quand, et que regarderez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Why does it wait, and what will you look at then?</source>
        <translation>Pourquoi attendre, et que regarderez-vous alors&#x202f;?</translation>
    </message>
    <message>
        <source>Why not this time, and what could change that?</source>
        <translation>Pourquoi pas cette fois, et qu’est-ce qui pourrait changer&#x202f;?</translation>
    </message>
    <message>
        <source>Without a promised date</source>
        <translation>Sans date promise</translation>
    </message>
    <message>
        <source>Write the public answer first: everyone will read it.</source>
        <translation>Écrivez d’abord la réponse publique&#xa0;: tout le monde la lira.</translation>
    </message>
    <message>
        <source>Write your question first.</source>
        <translation>Écrivez d’abord votre question.</translation>
    </message>
    <message>
        <source>Your answer is begun, not sent.</source>
        <translation>Votre réponse est commencée, pas envoyée.</translation>
    </message>
    <message>
        <source>answer begun, not sent</source>
        <translation>réponse commencée, pas envoyée</translation>
    </message>
    <message>
        <source>answer late, it was promised by {date}</source>
        <translation>réponse en retard, elle était promise avant le {date}</translation>
    </message>
    <message>
        <source>answer promised by {date}</source>
        <translation>réponse promise avant le {date}</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondu</translation>
    </message>
    <message>
        <source>decision about to be sent</source>
        <translation>décision sur le point de partir</translation>
    </message>
    <message>
        <source>going out</source>
        <translation>part bientôt</translation>
    </message>
    <message>
        <source>imported {count}</source>
        <translation>importés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>no answer due this week</source>
        <translation>aucune réponse à donner cette semaine</translation>
    </message>
    <message>
        <source>promised {when}</source>
        <translation>promise {when}</translation>
    </message>
    <message>
        <source>waits for its author, promised by {date}</source>
        <translation>en attente de l’auteur, promise avant le {date}</translation>
    </message>
    <message numerus="yes">
        <source>{column}, %n idea(s)</source>
        <translation>
            <numerusform>{column}, %n idée</numerusform>
            <numerusform>{column}, %n idées</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}+</source>
        <comment>at least so many</comment>
        <translation>{count}+</translation>
    </message>
    <message>
        <source>{decision}: {stage}</source>
        <translation>{decision}&#xa0;: {stage}</translation>
    </message>
    <message>
        <source>{hint}: not yet</source>
        <translation>{hint}&#xa0;: pas encore</translation>
    </message>
    <message>
        <source>{hint}: yes</source>
        <translation>{hint}&#xa0;: oui</translation>
    </message>
    <message>
        <source>{section}, {count}</source>
        <translation>{section}, {count}</translation>
    </message>
    <message>
        <source>{shown} of {total} ideas loaded</source>
        <translation>{shown} idées chargées sur {total}</translation>
    </message>
    <message>
        <source>{stage} since {date}</source>
        <translation>{stage} depuis le {date}</translation>
    </message>
    <message>
        <source>“Not this time” isn’t possible without a written answer: the author needs your reasons.</source>
        <translation>«&#x202f;Pas cette fois&#x202f;» demande une réponse écrite&#xa0;: l’auteur attend vos raisons.</translation>
    </message>
</context>
</TS>
