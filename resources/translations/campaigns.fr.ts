<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CampaignAbout</name>
    <message>
        <source>About this campaign</source>
        <translation>À propos de cette campagne</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Dates changed on {date}</source>
        <translation>Dates changées le {date}</translation>
    </message>
    <message numerus="yes">
        <source>Every idea gets a written answer within %n day(s) of its publication. Its date is shown on the idea.</source>
        <translation>
            <numerusform>Chaque idée reçoit une réponse écrite dans la journée qui suit sa publication. La date est affichée sur l’idée.</numerusform>
            <numerusform>Chaque idée reçoit une réponse écrite dans les %n&#xa0;jours qui suivent sa publication. La date est affichée sur l’idée.</numerusform>
        </translation>
    </message>
    <message>
        <source>Freely</source>
        <translation>Librement</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Les noms</translation>
    </message>
    <message>
        <source>No sponsor is chosen yet.</source>
        <translation>Le sponsor n’est pas encore choisi.</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Les phases</translation>
    </message>
    <message>
        <source>Taking part is free. Nothing written or voted here serves to judge anyone.</source>
        <translation>Participer est libre. Rien de ce qui est écrit ou voté ici ne sert à évaluer quelqu’un.</translation>
    </message>
    <message>
        <source>The frame, in short</source>
        <translation>Le cadre, en bref</translation>
    </message>
    <message>
        <source>Those who are asked see every published idea, comment and answer. Drafts are seen by their author alone.</source>
        <translation>Les personnes concernées voient toutes les idées publiées, les commentaires et les réponses. Un brouillon n’est vu que par son auteur ou autrice.</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Les votes</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Qui décide</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>Qui est concerné</translation>
    </message>
    <message>
        <source>Who sees what</source>
        <translation>Qui voit quoi</translation>
    </message>
    <message>
        <source>{sponsor}. No refusal without a written reason.</source>
        <translation>{sponsor}. Aucun refus sans raison écrite.</translation>
    </message>
</context>
<context>
    <name>CampaignBeside</name>
    <message numerus="yes">
        <source>%n answer(s) are late.</source>
        <translation>
            <numerusform>%n réponse est en retard.</numerusform>
            <numerusform>%n réponses sont en retard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) supported</source>
        <translation>
            <numerusform>%n idée soutenue</numerusform>
            <numerusform>%n idées soutenues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) to look at: see your news</source>
        <translation>
            <numerusform>%n signalement à regarder&#xa0;: voir vos nouvelles</numerusform>
            <numerusform>%n signalements à regarder&#xa0;: voir vos nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n store(s) take part</source>
        <translation>
            <numerusform>%n magasin participe</numerusform>
            <numerusform>%n magasins participent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s) given</source>
        <translation>
            <numerusform>%n vote donné</numerusform>
            <numerusform>%n votes donnés</numerusform>
        </translation>
    </message>
    <message>
        <source>An idea or a comment came from each of them.</source>
        <translation>De chacun est venue une idée ou un commentaire.</translation>
    </message>
    <message>
        <source>Answers given</source>
        <translation>Réponses données</translation>
    </message>
    <message numerus="yes">
        <source>Average time: %n day(s).</source>
        <translation>
            <numerusform>Délai moyen&#xa0;: %n&#xa0;jour.</numerusform>
            <numerusform>Délai moyen&#xa0;: %n&#xa0;jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>From the facilitator</source>
        <translation>Le mot de l’animateur</translation>
    </message>
    <message>
        <source>Leading this campaign</source>
        <translation>Mener cette campagne</translation>
    </message>
    <message>
        <source>Your votes</source>
        <translation>Vos votes</translation>
    </message>
    <message>
        <source>next by {date}</source>
        <translation>avant le {date}</translation>
    </message>
    <message numerus="yes">
        <source>{answered} of %n idea(s)</source>
        <translation>
            <numerusform>{answered} idée sur %n</numerusform>
            <numerusform>{answered} idées sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#x202f;{words}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>CampaignExport</name>
    <message numerus="yes">
        <source>%n idea(s) exported to {name}</source>
        <translation>
            <numerusform>%n idée exportée dans {name}</numerusform>
            <numerusform>%n idées exportées dans {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Export stopped; no file was written.</source>
        <translation>Export arrêté&#x202f;; aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exporter la liste</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>The file couldn’t be written: {reason}. Choose another folder.</source>
        <translation>Le fichier n’a pas pu être écrit&#xa0;: {reason}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Writing the list …</source>
        <translation>Écriture de la liste…</translation>
    </message>
</context>
<context>
    <name>CampaignFilters</name>
    <message>
        <source>All regions</source>
        <translation>Toutes les régions</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <source>Fair order</source>
        <translation>Ordre équitable</translation>
    </message>
    <message>
        <source>Filter by region: ideas whose author’s name is shown</source>
        <translation>Filtrer par région&#xa0;: les idées dont le nom est affiché</translation>
    </message>
    <message>
        <source>Filter by stage</source>
        <translation>Filtrer par étape</translation>
    </message>
    <message>
        <source>Least seen first, shuffled for you and today: every idea gets its chance</source>
        <translation>Les moins vues d’abord, mélangées pour vous et pour aujourd’hui&#xa0;: chaque idée a sa chance</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Most supported</source>
        <translation>Plus soutenues</translation>
    </message>
    <message>
        <source>Most supported first: shows how many support each idea</source>
        <translation>Les plus soutenues d’abord&#xa0;: affiche le nombre de soutiens de chaque idée</translation>
    </message>
    <message>
        <source>No regions here</source>
        <translation>Aucune région ici</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récentes</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Remove the filter “{name}”</source>
        <translation>Retirer le filtre «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Search here</source>
        <translation>Chercher ici</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>This campaign shows its totals when the vote has closed.</source>
        <translation>Cette campagne montre ses totaux quand le vote est clos.</translation>
    </message>
</context>
<context>
    <name>CampaignLead</name>
    <message>
        <source>Announce …</source>
        <translation>Annoncer…</translation>
    </message>
    <message>
        <source>Archive …</source>
        <translation>Archiver…</translation>
    </message>
    <message>
        <source>Close …</source>
        <comment>a campaign</comment>
        <translation>Clore…</translation>
    </message>
    <message>
        <source>Discard …</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Edit the campaign</source>
        <translation>Modifier la campagne</translation>
    </message>
    <message>
        <source>Extend …</source>
        <translation>Prolonger…</translation>
    </message>
    <message>
        <source>Open the board</source>
        <translation>Ouvrir le tableau</translation>
    </message>
    <message>
        <source>Open …</source>
        <comment>a campaign</comment>
        <translation>Ouvrir…</translation>
    </message>
</context>
<context>
    <name>CampaignPage</name>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <comment>before: of 48</comment>
        <translation>
            <numerusform>%n idée</numerusform>
            <numerusform>%n idées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <comment>in the status line</comment>
        <translation>
            <numerusform>%n idée</numerusform>
            <numerusform>%n idées</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Toutes les campagnes</translation>
    </message>
    <message>
        <source>Answers, note and leading: show or hide</source>
        <translation>Réponses, mot de l’animateur, pilotage&#xa0;: afficher ou masquer</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Discussion and votes</source>
        <translation>Discussion et votes</translation>
    </message>
    <message>
        <source>Export the list …</source>
        <translation>Exporter la liste…</translation>
    </message>
    <message>
        <source>Export, print</source>
        <translation>Exporter, imprimer</translation>
    </message>
    <message>
        <source>Facilitators open the discussion of new ideas; the others are on the first tab.</source>
        <translation>Les animateurs ouvrent la discussion des nouvelles idées&#x202f;; les autres sont dans le premier onglet.</translation>
    </message>
    <message>
        <source>Ideas</source>
        <comment>list</comment>
        <translation>Idées</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idées</translation>
    </message>
    <message>
        <source>Ideas in discussion</source>
        <translation>Idées en discussion</translation>
    </message>
    <message>
        <source>Loading ideas</source>
        <translation>Chargement des idées</translation>
    </message>
    <message>
        <source>Make it an idea</source>
        <translation>En faire une idée</translation>
    </message>
    <message>
        <source>No idea is in discussion just now</source>
        <translation>Aucune idée n’est en discussion en ce moment</translation>
    </message>
    <message>
        <source>No ideas yet</source>
        <translation>Aucune idée pour l’instant</translation>
    </message>
    <message>
        <source>No ideas yet. The spot is yours.</source>
        <translation>Aucune idée pour l’instant. La place est libre.</translation>
    </message>
    <message>
        <source>No sponsor chosen yet</source>
        <translation>Sponsor pas encore choisi</translation>
    </message>
    <message>
        <source>Nothing matches “{words}”</source>
        <translation>Rien ne correspond à «&#x202f;{words}&#x202f;»</translation>
    </message>
    <message>
        <source>Nothing matches. The spot is yours.</source>
        <translation>Rien ne correspond. La place est libre.</translation>
    </message>
    <message>
        <source>One sentence is enough: it can be completed later, with others.</source>
        <translation>Une phrase suffit&#xa0;: elle pourra être complétée plus tard, à plusieurs.</translation>
    </message>
    <message>
        <source>Pane beside the list</source>
        <translation>Volet à côté de la liste</translation>
    </message>
    <message>
        <source>Parts of the campaign</source>
        <translation>Parties de la campagne</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Share an idea</source>
        <translation>Proposer une idée</translation>
    </message>
    <message>
        <source>The ideas couldn’t be read</source>
        <translation>Les idées n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>This campaign can’t be shown</source>
        <translation>Cette campagne ne peut pas être affichée</translation>
    </message>
    <message>
        <source>This campaign takes no new ideas now.</source>
        <translation>Cette campagne ne prend pas de nouvelles idées en ce moment.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try another stage or another region.</source>
        <translation>Essayez une autre étape ou une autre région.</translation>
    </message>
    <message>
        <source>Try another word, another stage or another region.
If nobody thought of it, the spot is yours.</source>
        <translation>Essayez un autre mot, une autre étape ou une autre région.
Si personne n’y a pensé, la place est libre.</translation>
    </message>
    <message>
        <source>{ideas} of {total}</source>
        <translation>{ideas} sur {total}</translation>
    </message>
    <message>
        <source>{ideas}, {unread}</source>
        <translation>{ideas}, {unread}</translation>
    </message>
</context>
<context>
    <name>CampaignPaper</name>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idée</numerusform>
            <numerusform>%n idées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n of them, as the list was sorted and filtered. Export it to have all.</source>
        <translation>
            <numerusform>La première, dans l’ordre et avec les filtres de la liste (%n affichée). Exportez-la pour tout avoir.</numerusform>
            <numerusform>Les %n premières, dans l’ordre et avec les filtres de la liste. Exportez-la pour tout avoir.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignResults</name>
    <message numerus="yes">
        <source>%n day(s) before the promised date</source>
        <translation>
            <numerusform>%n&#xa0;jour avant la date promise</numerusform>
            <numerusform>%n&#xa0;jours avant la date promise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n&#xa0;jour de retard</numerusform>
            <numerusform>%n&#xa0;jours de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Toutes les réponses</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Each idea’s promised date stands on the idea.</source>
        <translation>La date promise est affichée sur chaque idée.</translation>
    </message>
    <message>
        <source>No answer of this kind yet</source>
        <translation>Aucune réponse de ce type pour l’instant</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Aucune réponse pour l’instant</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>Pas cette fois</translation>
    </message>
    <message>
        <source>The answers couldn’t be read</source>
        <translation>Les réponses n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>What we do</source>
        <translation>Ce que nous faisons</translation>
    </message>
    <message>
        <source>Which answers</source>
        <translation>Quelles réponses</translation>
    </message>
    <message>
        <source>on the promised date</source>
        <translation>à la date promise</translation>
    </message>
    <message>
        <source>{date}, {gap}</source>
        <translation>{date}, {gap}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#x202f;{words}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>CampaignWords</name>
    <message numerus="yes">
        <source>%n draft(s) to finish</source>
        <translation>
            <numerusform>%n brouillon à finir</numerusform>
            <numerusform>%n brouillons à finir</numerusform>
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
        <source>%n idea(s) of yours</source>
        <translation>
            <numerusform>%n idée de vous</numerusform>
            <numerusform>%n idées de vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <comment>ideas</comment>
        <translation>
            <numerusform>%n non lue</numerusform>
            <numerusform>%n non lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s) given</source>
        <translation>
            <numerusform>%n vote donné</numerusform>
            <numerusform>%n votes donnés</numerusform>
        </translation>
    </message>
    <message>
        <source>100 or more unread</source>
        <translation>100 non lues ou plus</translation>
    </message>
    <message>
        <source>All answered</source>
        <translation>Toutes répondues</translation>
    </message>
    <message>
        <source>Always open</source>
        <translation>Toujours ouverte</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Annoncée</translation>
    </message>
    <message>
        <source>Answers under way</source>
        <translation>Réponses en cours</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivée</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Discussion and votes</source>
        <translation>Discussion et votes</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Everyone in the organisation</source>
        <translation>Toute l’organisation</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Animateur</translation>
    </message>
    <message>
        <source>Facilitators</source>
        <translation>Animateurs</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idées</translation>
    </message>
    <message>
        <source>Ideas carry their author’s name.</source>
        <translation>Les idées portent le nom de leur auteur ou autrice.</translation>
    </message>
    <message>
        <source>One per idea, changeable at any time. Nobody sees who voted for what.</source>
        <translation>Un seul par idée, modifiable à tout moment. Personne ne voit qui a voté quoi.</translation>
    </message>
    <message>
        <source>One per idea, changeable until {date}. Nobody sees who voted for what.</source>
        <translation>Un seul par idée, modifiable jusqu’au {date}. Personne ne voit qui a voté quoi.</translation>
    </message>
    <message>
        <source>One voice for each idea: for it, against it, or a pass.</source>
        <translation>Une voix par idée&#xa0;: pour, contre, ou vous passez.</translation>
    </message>
    <message>
        <source>One voice for each idea: you support it, or you pass.</source>
        <translation>Une voix par idée&#xa0;: vous soutenez, ou vous passez.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Opens {when}</source>
        <translation>Ouvre {when}</translation>
    </message>
    <message>
        <source>Pilot</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Évaluateur</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>Évaluateurs</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>Déploiement</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Sponsor</translation>
    </message>
    <message>
        <source>The vote is not open yet.</source>
        <translation>Le vote n’est pas encore ouvert.</translation>
    </message>
    <message>
        <source>The vote is over.</source>
        <translation>Le vote est clos.</translation>
    </message>
    <message>
        <source>Totals stay hidden until the vote closes; you see a count once you voted.</source>
        <translation>Les totaux restent cachés jusqu’à la clôture du vote&#x202f;; vous voyez un compte une fois que vous avez voté.</translation>
    </message>
    <message>
        <source>Votes help to choose and don’t decide alone. Nobody sees who voted for what.</source>
        <translation>Les votes aident à choisir, ils ne décident pas seuls. Personne ne voit qui a voté quoi.</translation>
    </message>
    <message>
        <source>You may hide your name: then nobody sees it, neither the sponsor nor your store; only your region shows.</source>
        <translation>Vous pouvez masquer votre nom&#xa0;: personne ne le voit alors, ni le sponsor, ni votre magasin&#x202f;; seule votre région s’affiche.</translation>
    </message>
    <message>
        <source>You see a count once you voted or passed.</source>
        <translation>Vous voyez un compte une fois que vous avez voté ou passé.</translation>
    </message>
    <message>
        <source>Your ideas are welcome</source>
        <translation>Proposez vos idées</translation>
    </message>
    <message>
        <source>Your votes are awaited</source>
        <translation>Vos votes sont attendus</translation>
    </message>
    <message>
        <source>always open</source>
        <translation>toujours ouverte</translation>
    </message>
    <message numerus="yes">
        <source>answers every idea within %n day(s)</source>
        <translation>
            <numerusform>répond à chaque idée en un jour au plus (%n&#xa0;jour)</numerusform>
            <numerusform>répond à chaque idée en %n&#xa0;jours au plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} et %n autre</numerusform>
            <numerusform>{name} et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} · {ideas}</source>
        <translation>{name} · {ideas}</translation>
    </message>
    <message>
        <source>{phase} {when}</source>
        <translation>{phase} {when}</translation>
    </message>
    <message>
        <source>{phase}, {left}</source>
        <translation>{phase}, {left}</translation>
    </message>
    <message>
        <source>{phase}: {dates}</source>
        <translation>{phase}&#xa0;: {dates}</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campagne</numerusform>
            <numerusform>%n campagnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open now</source>
        <comment>campaigns</comment>
        <translation>
            <numerusform>%n ouverte en ce moment</numerusform>
            <numerusform>%n ouvertes en ce moment</numerusform>
        </translation>
    </message>
    <message>
        <source>Announced</source>
        <comment>campaigns</comment>
        <translation>Annoncées</translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>campaigns</comment>
        <translation>Archivées</translation>
    </message>
    <message>
        <source>Ask a real question about a moment people live at work.</source>
        <translation>Posez une vraie question, sur un moment vécu au travail.</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Campaigns put away for good, to read them again (Space)</source>
        <translation>Les campagnes rangées pour de bon, à relire (Espace)</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>campaigns</comment>
        <translation>Closes</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>No campaigns for now</source>
        <translation>Aucune campagne pour l’instant</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Aucune campagne pour l’instant</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>campaigns</comment>
        <translation>Ouvertes</translation>
    </message>
    <message>
        <source>Prepare a campaign</source>
        <translation>Préparer une campagne</translation>
    </message>
    <message>
        <source>Show archived ones</source>
        <translation>Afficher les archivées</translation>
    </message>
    <message>
        <source>The campaigns couldn’t be read</source>
        <translation>Les campagnes n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>Those that concern you will appear here.</source>
        <translation>Celles qui vous concernent apparaîtront ici.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
</TS>
