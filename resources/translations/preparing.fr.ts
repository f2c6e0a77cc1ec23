<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Glyphs</name>
    <message>
        <source>Amber</source>
        <translation>Ambre</translation>
    </message>
    <message>
        <source>Arrows in a circle</source>
        <translation>Flèches en cercle</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Brick</source>
        <translation>Brique</translation>
    </message>
    <message>
        <source>Flask</source>
        <translation>Fiole</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>Poignée de main</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Cœur</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Light bulb</source>
        <translation>Ampoule</translation>
    </message>
    <message>
        <source>Medal</source>
        <translation>Médaille</translation>
    </message>
    <message>
        <source>Open door</source>
        <translation>Porte ouverte</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Rocket</source>
        <translation>Fusée</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Scissors</source>
        <translation>Ciseaux</translation>
    </message>
    <message>
        <source>Shield</source>
        <translation>Bouclier</translation>
    </message>
    <message>
        <source>Sprout</source>
        <translation>Jeune pousse</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Magasin</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Soleil</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message numerus="yes">
        <source>%n character(s): a short question is read to its end</source>
        <translation>
            <numerusform>%n signe&#xa0;: une question courte se lit jusqu’au bout</numerusform>
            <numerusform>%n signes&#xa0;: une question courte se lit jusqu’au bout</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <comment>sites and groups</comment>
        <translation>
            <numerusform>%n choisi</numerusform>
            <numerusform>%n choisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleague(s)</source>
        <translation>
            <numerusform>%n collègue</numerusform>
            <numerusform>%n collègues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>length of a phase</comment>
        <translation>
            <numerusform>%n&#xa0;jour</numerusform>
            <numerusform>%n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) between “{before}” and “{after}”.</source>
        <translation>
            <numerusform>%n&#xa0;jour entre «&#x202f;{before}&#x202f;» et «&#x202f;{after}&#x202f;».</numerusform>
            <numerusform>%n&#xa0;jours entre «&#x202f;{before}&#x202f;» et «&#x202f;{after}&#x202f;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) from the first day to the end of the review.</source>
        <translation>
            <numerusform>%n&#xa0;jour du premier jour à la fin de l’examen.</numerusform>
            <numerusform>%n&#xa0;jours du premier jour à la fin de l’examen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wk</source>
        <comment>length of a phase</comment>
        <translation>
            <numerusform>%n&#xa0;sem.</numerusform>
            <numerusform>%n&#xa0;sem.</numerusform>
        </translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(rien)</translation>
    </message>
    <message>
        <source>?</source>
        <comment>sign at the end of a question</comment>
        <translation>&#x202f;?</translation>
    </message>
    <message>
        <source>A campaign keeps one facilitator at least.</source>
        <translation>Une campagne garde au moins une personne à l’animation.</translation>
    </message>
    <message>
        <source>A question</source>
        <translation>Question ouverte</translation>
    </message>
    <message>
        <source>A question is asked</source>
        <translation>Une question est posée</translation>
    </message>
    <message>
        <source>A real, open question about something lived in the stores.</source>
        <translation>Une vraie question, ouverte, qui parle d’un moment vécu en magasin.</translation>
    </message>
    <message>
        <source>A sponsor who will answer</source>
        <translation>Un sponsor qui répondra</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>Ajouter une phase</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Ajouter une question</translation>
    </message>
    <message>
        <source>Add a question mark</source>
        <translation>Ajouter le point d’interrogation</translation>
    </message>
    <message>
        <source>Add someone: name, job or store</source>
        <translation>Ajouter quelqu’un&#xa0;: nom, fonction ou magasin</translation>
    </message>
    <message>
        <source>Always open</source>
        <translation>Toujours ouverte</translation>
    </message>
    <message numerus="yes">
        <source>An answer within %n day(s)</source>
        <translation>
            <numerusform>Une réponse sous %n&#xa0;jour</numerusform>
            <numerusform>Une réponse sous %n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>An archived campaign can be read, and no longer changed.</source>
        <translation>Une campagne archivée se lit, et ne se modifie plus.</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Annoncer</translation>
    </message>
    <message>
        <source>Announce “{name}”?</source>
        <translation>Annoncer «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Announced: its audience sees it</source>
        <translation>Annoncée&#xa0;: son public la voit</translation>
    </message>
    <message>
        <source>Announce…</source>
        <translation>Annoncer…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Archive “{name}”?</source>
        <translation>Archiver «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivée</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archiver…</translation>
    </message>
    <message>
        <source>As it stands:</source>
        <translation>Pour l’instant&#xa0;:</translation>
    </message>
    <message>
        <source>At most 80 characters</source>
        <translation>80 signes au plus</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Audience chosen</source>
        <translation>Public choisi</translation>
    </message>
    <message>
        <source>Before the launch</source>
        <translation>Avant de lancer</translation>
    </message>
    <message>
        <source>Begin today</source>
        <translation>Commencer aujourd’hui</translation>
    </message>
    <message>
        <source>Both versions are kept until you choose. Here is where they differ.</source>
        <translation>Les deux versions sont gardées jusqu’à votre choix. Voici ce qui diffère.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Choose regions, sites and groups</source>
        <translation>Choisir des régions, des sites et des groupes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Clore</translation>
    </message>
    <message>
        <source>Close “{name}”?</source>
        <translation>Clore «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Clore…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Dates set</source>
        <translation>Dates fixées</translation>
    </message>
    <message>
        <source>Dates set, from {day}</source>
        <translation>Dates fixées, dès le {day}</translation>
    </message>
    <message>
        <source>Days until the answer</source>
        <translation>Jours jusqu’à la réponse</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Each author gets an answer within</source>
        <translation>Chaque idée reçoit une réponse en</translation>
    </message>
    <message>
        <source>Empty: the usual word</source>
        <translation>Vide&#xa0;: le mot habituel</translation>
    </message>
    <message>
        <source>End with a question mark</source>
        <translation>Terminez par un point d’interrogation</translation>
    </message>
    <message>
        <source>Every phase has ended: nothing to extend.</source>
        <translation>Toutes les phases sont finies&#xa0;: rien à prolonger.</translation>
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
        <source>Extend</source>
        <translation>Prolonger</translation>
    </message>
    <message>
        <source>Extend a phase</source>
        <translation>Prolonger une phase</translation>
    </message>
    <message>
        <source>Extended; the reason is public</source>
        <translation>Prolongée&#x202f;; la raison est publique</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Prolonger…</translation>
    </message>
    <message>
        <source>Facilitation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Facilitators</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Facilitators keep the talk kind and alive; reviewers look at ideas closely.</source>
        <translation>L’animation fait vivre des échanges bienveillants&#x202f;; l’évaluation regarde les idées de près.</translation>
    </message>
    <message>
        <source>Facilitator’s note</source>
        <translation>Mot de l’animation</translation>
    </message>
    <message>
        <source>First choose between the two versions.</source>
        <translation>Choisissez d’abord entre les deux versions.</translation>
    </message>
    <message>
        <source>First day of “{phase}”</source>
        <translation>Premier jour de «&#x202f;{phase}&#x202f;»</translation>
    </message>
    <message>
        <source>First day; Up and Down go a day, Page Up a week</source>
        <translation>Premier jour&#x202f;; Haut et Bas avancent d’un jour, Page préc. d’une semaine</translation>
    </message>
    <message>
        <source>Five phases are enough.</source>
        <translation>Cinq phases suffisent.</translation>
    </message>
    <message>
        <source>Five phases at most. Everyone sees the dates.</source>
        <translation>Cinq phases au plus. Les dates sont visibles de tous.</translation>
    </message>
    <message>
        <source>Fixed since the launch: those who took part counted on it.</source>
        <translation>Fixé depuis le lancement&#xa0;: qui participe compte dessus.</translation>
    </message>
    <message>
        <source>For and against</source>
        <translation>Pour et contre</translation>
    </message>
    <message>
        <source>From now on the phases rule</source>
        <translation>Dès maintenant, les phases font foi</translation>
    </message>
    <message>
        <source>From then on dates change only with a public reason, and rules only get stricter: a vote stays as it is, a promise only gets shorter, hidden names stay hidden.</source>
        <translation>Ensuite, les dates ne changent qu’avec une raison publique et les règles ne font que se resserrer&#xa0;: le vote reste tel quel, la promesse ne peut que raccourcir, les noms cachés le restent.</translation>
    </message>
    <message>
        <source>From then on:</source>
        <translation>Ensuite&#xa0;:</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Group, region or site</source>
        <translation>Groupe, région ou site</translation>
    </message>
    <message>
        <source>Groups and {sites}: {people}.</source>
        <translation>Des groupes et {sites}&#xa0;: {people}.</translation>
    </message>
    <message>
        <source>Guided questions</source>
        <translation>Questions guidées</translation>
    </message>
    <message>
        <source>Guided questions</source>
        <comment>short, beside the page</comment>
        <translation>Guide d’écriture</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Ideas 2 weeks, discussion and votes 3, review 3, pilot 7</source>
        <translation>Idées 2&#xa0;semaines, discussion et votes 3, examen 3, pilote 7</translation>
    </message>
    <message>
        <source>Ideas are shown in a fair order: the first ones have no head start.</source>
        <translation>Les idées sont montrées en ordre équitable&#xa0;: les premières n’ont pas d’avance.</translation>
    </message>
    <message>
        <source>Ideas without a name allowed</source>
        <translation>Idées sans nom autorisées</translation>
    </message>
    <message>
        <source>Ideas, comments and votes are open from the launch until the campaign is closed.</source>
        <translation>Idées, commentaires et votes sont ouverts du lancement jusqu’à la clôture.</translation>
    </message>
    <message>
        <source>Ideas, comments and votes end now for everyone, and for good. The sponsor can still answer.</source>
        <translation>Idées, commentaires et votes se terminent maintenant, pour tout le monde et pour de bon. Le sponsor peut encore répondre.</translation>
    </message>
    <message>
        <source>It leaves the lists, can still be found and read, and no longer be changed.</source>
        <translation>Elle quitte les listes, se retrouve et se lit toujours, et ne se modifie plus.</translation>
    </message>
    <message>
        <source>Its audience can take part at once, as its phases say.</source>
        <translation>Son public peut participer aussitôt, selon ses phases.</translation>
    </message>
    <message>
        <source>Its audience sees it, with its dates, and can’t take part yet. {people} From then on dates change only with a public reason, and rules only get stricter.</source>
        <translation>Son public la voit, avec ses dates, sans pouvoir encore participer. {people} Ensuite, les dates ne changent qu’avec une raison publique et les règles ne font que se resserrer.</translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>Les enchaîner</translation>
    </message>
    <message>
        <source>Kept on this PC</source>
        <translation>Gardé sur ce PC</translation>
    </message>
    <message>
        <source>Last day of “{phase}”</source>
        <translation>Dernier jour de «&#x202f;{phase}&#x202f;»</translation>
    </message>
    <message>
        <source>Last day; Up and Down go a day, Page Up a week</source>
        <translation>Dernier jour&#x202f;; Haut et Bas avancent d’un jour, Page préc. d’une semaine</translation>
    </message>
    <message>
        <source>Markdown: **bold**, *italic*, lists with -, links</source>
        <translation>Markdown&#xa0;: **gras**, *italique*, listes avec -, liens</translation>
    </message>
    <message>
        <source>Move the end of a phase, for a public reason</source>
        <translation>Repousser la fin d’une phase, avec une raison publique</translation>
    </message>
    <message>
        <source>Move “{name}”</source>
        <translation>Déplacer «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Name, job or store</source>
        <translation>Nom, fonction ou magasin</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nouvelle campagne</translation>
    </message>
    <message>
        <source>New ideas</source>
        <translation>Nouvelles idées</translation>
    </message>
    <message>
        <source>New last day</source>
        <translation>Nouveau dernier jour</translation>
    </message>
    <message>
        <source>News in a few words, at the side of the campaign’s page; yours to change at any time.</source>
        <translation>Des nouvelles en quelques mots, à côté de la page de la campagne&#x202f;; à changer à tout moment.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Nothing ticked: everyone is asked</source>
        <translation>Rien de coché&#xa0;: tout le monde est invité</translation>
    </message>
    <message>
        <source>One day less</source>
        <translation>Un jour de moins</translation>
    </message>
    <message>
        <source>One day more</source>
        <translation>Un jour de plus</translation>
    </message>
    <message>
        <source>One voice for each idea, or a pass: suits most questions</source>
        <translation>Une voix par idée, ou on passe&#xa0;: convient à la plupart des questions</translation>
    </message>
    <message>
        <source>Only those who prepare it have seen it. It can’t be brought back.</source>
        <translation>Seules les personnes qui la préparent l’ont vue. On ne pourra pas la récupérer.</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Ouvrir maintenant</translation>
    </message>
    <message>
        <source>Open now…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open “{name}” now?</source>
        <translation>Ouvrir «&#x202f;{name}&#x202f;» maintenant&#x202f;?</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Opens nothing: the campaign can be read</source>
        <translation>N’ouvre rien&#xa0;: la campagne se lit</translation>
    </message>
    <message>
        <source>Opens: {what}</source>
        <translation>Ouvre&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Own name</source>
        <translation>Autre nom</translation>
    </message>
    <message>
        <source>Own name of the phase</source>
        <translation>Autre nom de la phase</translation>
    </message>
    <message>
        <source>Own name of “{stage}”</source>
        <translation>Autre nom pour «&#x202f;{stage}&#x202f;»</translation>
    </message>
    <message>
        <source>Own question</source>
        <translation>Votre question</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Parts of the campaign</source>
        <translation>Parties de la campagne</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Phase to extend</source>
        <translation>Phase à prolonger</translation>
    </message>
    <message>
        <source>Prepare a campaign</source>
        <translation>Préparer une campagne</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Preview and checklist</source>
        <translation>Aperçu et liste avant de lancer</translation>
    </message>
    <message>
        <source>Preview in the stores</source>
        <translation>Aperçu en magasin</translation>
    </message>
    <message>
        <source>Preview: {question}, {sponsor}</source>
        <translation>Aperçu&#xa0;: {question}, {sponsor}</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesse</translation>
    </message>
    <message numerus="yes">
        <source>Promise %n day(s)</source>
        <translation>
            <numerusform>Promettre %n&#xa0;jour</numerusform>
            <numerusform>Promettre %n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Promise of an answer chosen</source>
        <translation>Promesse de réponse choisie</translation>
    </message>
    <message>
        <source>Propose a calendar from {day}</source>
        <translation>Proposer un calendrier dès le {day}</translation>
    </message>
    <message>
        <source>Public reason</source>
        <translation>Raison publique</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Remove “{phase}”</source>
        <translation>Retirer «&#x202f;{phase}&#x202f;»</translation>
    </message>
    <message>
        <source>Remove “{question}”</source>
        <translation>Retirer «&#x202f;{question}&#x202f;»</translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation>Restreindre</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Save your version</source>
        <translation>Enregistrer votre version</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Enregistré à {time}</translation>
    </message>
    <message>
        <source>Saved by itself while you write</source>
        <translation>S’enregistre au fil de l’écriture</translation>
    </message>
    <message>
        <source>Saved version</source>
        <translation>Version enregistrée</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nom court</translation>
    </message>
    <message>
        <source>Show it to its audience before it opens</source>
        <translation>La montrer à son public avant l’ouverture</translation>
    </message>
    <message>
        <source>Shown on each idea from its publication, and kept in sight.</source>
        <translation>Affichée sur chaque idée dès sa publication, et tenue à jour.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signe</translation>
    </message>
    <message>
        <source>Sign and colour</source>
        <translation>Signe et couleur</translation>
    </message>
    <message>
        <source>Since the launch, dates change only with a public reason: use “Extend”.</source>
        <translation>Depuis le lancement, les dates ne changent qu’avec une raison publique&#xa0;: utilisez «&#x202f;Prolonger&#x202f;».</translation>
    </message>
    <message>
        <source>Since the launch, ideas may have answered it: it stays.</source>
        <translation>Depuis le lancement, des idées ont pu y répondre&#xa0;: elle reste.</translation>
    </message>
    <message>
        <source>Since the launch, the promise can only become shorter.</source>
        <translation>Depuis le lancement, la promesse ne peut que raccourcir.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Six questions are enough.</source>
        <translation>Six questions suffisent.</translation>
    </message>
    <message>
        <source>Somebody changed this campaign meanwhile.</source>
        <translation>Quelqu’un a modifié cette campagne entre-temps.</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Sponsor</translation>
    </message>
    <message>
        <source>Sponsor who will answer</source>
        <translation>Sponsor qui répondra</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Still missing: {what}.</source>
        <translation>Il manque encore&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Suggest an idea</source>
        <translation>Proposer une idée</translation>
    </message>
    <message>
        <source>Support only</source>
        <translation>Soutien seulement</translation>
    </message>
    <message>
        <source>Take the saved version</source>
        <translation>Prendre la version enregistrée</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Take {name} out of the audience</source>
        <translation>Retirer {name} du public</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>The audience</source>
        <translation>Le public</translation>
    </message>
    <message>
        <source>The calendar</source>
        <translation>Le calendrier</translation>
    </message>
    <message numerus="yes">
        <source>The calendar began %n day(s) ago.</source>
        <translation>
            <numerusform>Le calendrier a commencé il y a %n&#xa0;jour.</numerusform>
            <numerusform>Le calendrier a commencé il y a %n&#xa0;jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>The campaign</source>
        <translation>La campagne</translation>
    </message>
    <message>
        <source>The facilitator’s note</source>
        <translation>Le mot de l’animation</translation>
    </message>
    <message>
        <source>The first idea’s answer is promised before the review ends.</source>
        <translation>La réponse à la première idée est promise avant la fin de l’examen.</translation>
    </message>
    <message>
        <source>The first phase begins on {day}; until then it can be read.</source>
        <translation>La première phase commence le {day}&#x202f;; d’ici là, on peut la lire.</translation>
    </message>
    <message>
        <source>The guided questions</source>
        <translation>Les questions guidées</translation>
    </message>
    <message>
        <source>The later phases move along and keep their length. Everyone reads the reason.</source>
        <translation>Les phases suivantes se décalent et gardent leur durée. Tout le monde lit la raison.</translation>
    </message>
    <message>
        <source>The name stays hidden from all in the app, the sponsor too.</source>
        <translation>Le nom reste caché à tous dans l’application, même au sponsor.</translation>
    </message>
    <message>
        <source>The presentation</source>
        <translation>La présentation</translation>
    </message>
    <message>
        <source>The promise of an answer</source>
        <translation>La promesse de réponse</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>La question</translation>
    </message>
    <message>
        <source>The question everybody answers</source>
        <translation>La question à laquelle tout le monde répond</translation>
    </message>
    <message>
        <source>The rule of votes</source>
        <translation>La règle de vote</translation>
    </message>
    <message>
        <source>The sponsor</source>
        <translation>Le sponsor</translation>
    </message>
    <message>
        <source>The sponsor answers every idea</source>
        <translation>Le sponsor répond à chaque idée</translation>
    </message>
    <message>
        <source>The stages</source>
        <translation>Les étapes</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>L’équipe</translation>
    </message>
    <message>
        <source>They help to write an idea; answering them is never an obligation.</source>
        <translation>Elles aident à écrire une idée&#x202f;; y répondre n’est jamais obligatoire.</translation>
    </message>
    <message>
        <source>This campaign changed while you were editing it</source>
        <translation>Cette campagne a changé pendant que vous la modifiiez</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Throw the draft away…</source>
        <translation>Jeter le brouillon…</translation>
    </message>
    <message>
        <source>Throw “{name}” away?</source>
        <translation>Jeter «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Thrown away</source>
        <translation>Brouillon jeté</translation>
    </message>
    <message>
        <source>Tick “Audience chosen”: everyone is meant</source>
        <translation>Confirmer&#xa0;: tout le monde est bien visé</translation>
    </message>
    <message numerus="yes">
        <source>Too long by %n character(s): shorten it a little.</source>
        <translation>
            <numerusform>Trop long de %n signe&#xa0;: raccourcissez un peu.</numerusform>
            <numerusform>Trop long de %n signes&#xa0;: raccourcissez un peu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Totals hidden until the vote closes</source>
        <translation>Compteurs cachés jusqu’à la fin du vote</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Two versions: choose one</source>
        <translation>Deux versions&#xa0;: choisissez</translation>
    </message>
    <message>
        <source>Type a name and choose the person who will answer</source>
        <translation>Tapez un nom et choisissez la personne qui répondra</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>What is previewed</source>
        <translation>Ce que montre l’aperçu</translation>
    </message>
    <message>
        <source>What kind of phase it is</source>
        <translation>Le genre de phase</translation>
    </message>
    <message>
        <source>What makes customers wait at the saw?</source>
        <translation>Qu’est-ce qui fait attendre devant la scie&#x202f;?</translation>
    </message>
    <message>
        <source>What was set at the launch</source>
        <translation>Fixé au lancement</translation>
    </message>
    <message>
        <source>What you wrote is kept on this PC.</source>
        <translation>Ce que vous avez écrit est gardé sur ce PC.</translation>
    </message>
    <message>
        <source>Where an idea stands. You may give a stage your own name; its meaning stays.</source>
        <translation>Où en est une idée. Une étape peut porter votre propre nom&#x202f;; son sens reste.</translation>
    </message>
    <message>
        <source>Where it matters to know who would rather not</source>
        <translation>Quand il importe de savoir qui préférerait que non</translation>
    </message>
    <message>
        <source>Where the versions differ</source>
        <translation>Ce qui diffère entre les versions</translation>
    </message>
    <message>
        <source>Whom does the campaign ask?</source>
        <translation>À qui s’adresse la campagne&#x202f;?</translation>
    </message>
    <message>
        <source>Why this question, what is known already, what will be done with the ideas.</source>
        <translation>Pourquoi cette question, ce que l’on sait déjà, ce qui sera fait des idées.</translation>
    </message>
    <message>
        <source>With dates</source>
        <translation>Avec des dates</translation>
    </message>
    <message>
        <source>With dates, or always open</source>
        <translation>Avec des dates, ou toujours ouverte</translation>
    </message>
    <message>
        <source>Without this role you could not go on here; another facilitator can take it.</source>
        <translation>Sans ce rôle, vous ne pourriez plus continuer ici&#x202f;; une autre personne de l’animation peut le retirer.</translation>
    </message>
    <message>
        <source>Yes, everyone</source>
        <translation>Oui, tout le monde</translation>
    </message>
    <message>
        <source>Your question will stand here</source>
        <translation>Votre question apparaîtra ici</translation>
    </message>
    <message>
        <source>Your question, in a few words</source>
        <translation>Votre question, en quelques mots</translation>
    </message>
    <message>
        <source>Your version</source>
        <translation>Votre version</translation>
    </message>
    <message>
        <source>Your version is kept on this PC until you choose.</source>
        <translation>Votre version est gardée sur ce PC jusqu’à votre choix.</translation>
    </message>
    <message numerus="yes">
        <source>about %n colleague(s)</source>
        <translation>
            <numerusform>environ %n collègue</numerusform>
            <numerusform>environ %n collègues</numerusform>
        </translation>
    </message>
    <message>
        <source>always open</source>
        <translation>toujours ouverte</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>comments</source>
        <translation>commentaires</translation>
    </message>
    <message>
        <source>day.</source>
        <comment>after the number of days of the promise</comment>
        <translation>jour.</translation>
    </message>
    <message>
        <source>days.</source>
        <comment>after the number of days of the promise</comment>
        <translation>jours.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>new ideas</source>
        <translation>nouvelles idées</translation>
    </message>
    <message>
        <source>the dates</source>
        <translation>les dates</translation>
    </message>
    <message>
        <source>the promise of an answer</source>
        <translation>la promesse de réponse</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>la question</translation>
    </message>
    <message>
        <source>the sponsor</source>
        <translation>le sponsor</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two dates</comment>
        <translation>au</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>votes</translation>
    </message>
    <message>
        <source>{date}: {reason}</source>
        <translation>{date}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{name} answers every idea</source>
        <translation>{name} répond à chaque idée</translation>
    </message>
    <message>
        <source>{name} is the sponsor</source>
        <translation>{name} est sponsor</translation>
    </message>
    <message>
        <source>{name} {promise}.</source>
        <translation>{name} {promise}.</translation>
    </message>
    <message>
        <source>{opens}. Press to change</source>
        <translation>{opens}. Cliquer pour changer</translation>
    </message>
    <message>
        <source>{part}, {state}</source>
        <translation>{part}, {state}</translation>
    </message>
    <message>
        <source>{people}.</source>
        <translation>{people}.</translation>
    </message>
    <message>
        <source>{phase}, until {day}</source>
        <translation>{phase}, jusqu’au {day}</translation>
    </message>
    <message>
        <source>{phase}. {opens}</source>
        <translation>{phase}. {opens}</translation>
    </message>
    <message>
        <source>{phase}: {dates}</source>
        <translation>{phase}&#xa0;: {dates}</translation>
    </message>
    <message>
        <source>{region}, {sites}</source>
        <translation>{region}, {sites}</translation>
    </message>
    <message>
        <source>{sites}, {people}.</source>
        <translation>{sites}, soit {people}.</translation>
    </message>
    <message numerus="yes">
        <source>“{before}” and “{after}” overlap by %n day(s).</source>
        <translation>
            <numerusform>«&#x202f;{before}&#x202f;» et «&#x202f;{after}&#x202f;» se chevauchent de %n&#xa0;jour.</numerusform>
            <numerusform>«&#x202f;{before}&#x202f;» et «&#x202f;{after}&#x202f;» se chevauchent de %n&#xa0;jours.</numerusform>
        </translation>
    </message>
</context>
</TS>
