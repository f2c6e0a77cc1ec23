<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Application</name>
    <message numerus="yes">
        <source>%n unsent text(s) of yours can’t be opened on this PC any more. Nothing is thrown away: ask IT.</source>
        <translation>
            <numerusform>%n de vos textes non envoyés ne s’ouvre plus sur ce PC. Rien n’est jeté&#xa0;: demandez au service informatique.</numerusform>
            <numerusform>%n de vos textes non envoyés ne s’ouvrent plus sur ce PC. Rien n’est jeté&#xa0;: demandez au service informatique.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open idea box</source>
        <translation>Boîte ouverte</translation>
    </message>
    <message>
        <source>Start elsewhere …</source>
        <translation>Commencer ailleurs …</translation>
    </message>
    <message>
        <source>The database didn’t open</source>
        <translation>La base ne s’est pas ouverte</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What could work better here?</source>
        <translation>Qu’est-ce qui pourrait mieux marcher ici&#x202f;?</translation>
    </message>
</context>
<context>
    <name>Away</name>
    <message>
        <source>No connection for now.</source>
        <translation>Pas de connexion pour l’instant.</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Hors ligne depuis {time}</translation>
    </message>
    <message>
        <source>Pages stay as you saw them last, and what you write is kept on this PC.</source>
        <translation>Les pages restent telles que vous les avez vues, et ce que vous écrivez est gardé sur ce PC.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Something went wrong inside Ideabox. What you typed is kept.</source>
        <translation>Quelque chose n’a pas marché dans Ideabox. Ce que vous avez écrit est gardé.</translation>
    </message>
    <message>
        <source>You can go on working. The report says where it happened; it holds none of your texts.</source>
        <translation>Vous pouvez continuer. Le rapport dit où cela s’est passé&#x202f;; il ne contient aucun de vos textes.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;j</numerusform>
            <numerusform>il y a %n&#xa0;j</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d late</source>
        <translation>
            <numerusform>retard %n&#xa0;j</numerusform>
            <numerusform>retard %n&#xa0;j</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>encore %n jour</numerusform>
            <numerusform>encore %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;h</numerusform>
            <numerusform>il y a %n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;min</numerusform>
            <numerusform>il y a %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>1</source>
        <comment>first day of a month</comment>
        <translation>1er</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>dès le {date}</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>dernier jour</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>jusqu’au {date}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} au {end}</translation>
    </message>
    <message>
        <source>{weekday} {date}</source>
        <translation>{weekday} {date}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}, {time}</source>
        <translation>{weekday} {day} {month} {year}, {time}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Against</source>
        <translation>Contre</translation>
    </message>
    <message>
        <source>Answer promised by</source>
        <translation>Réponse promise avant le</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Répondu le</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masquée</translation>
    </message>
    <message>
        <source>Imported against</source>
        <translation>Importés contre</translation>
    </message>
    <message>
        <source>Imported in favour</source>
        <translation>Importés pour</translation>
    </message>
    <message>
        <source>Imported mixed</source>
        <translation>Importés mitigés</translation>
    </message>
    <message>
        <source>In favour</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Publié le</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
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
        <source>Store number</source>
        <translation>Numéro de magasin</translation>
    </message>
    <message>
        <source>Text, beginning</source>
        <translation>Début du texte</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>hidden</source>
        <comment>in a cell of the column Hidden</comment>
        <translation>masquée</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A comment has 1 to 10,000 characters.</source>
        <translation>Un commentaire compte de 1 à 10&#xa0;000 signes.</translation>
    </message>
    <message>
        <source>A decision was given: the idea can no longer be withdrawn.</source>
        <translation>Une décision a été donnée&#xa0;: l’idée ne peut plus être retirée.</translation>
    </message>
    <message>
        <source>A phase ends after it begins, and not in the past.</source>
        <translation>Une phase finit après son début, et pas dans le passé.</translation>
    </message>
    <message>
        <source>A title has 3 to 300 characters: one sentence is enough.</source>
        <translation>Un titre compte de 3 à 300 signes&#xa0;: une phrase suffit.</translation>
    </message>
    <message>
        <source>After the launch, a campaign’s rules can only become stricter.</source>
        <translation>Après le lancement, les règles d’une campagne ne peuvent que se resserrer.</translation>
    </message>
    <message>
        <source>After the launch, dates change only with a public reason: use “Extend”.</source>
        <translation>Après le lancement, les dates ne changent qu’avec une raison publique&#xa0;: utilisez «&#x202f;Prolonger&#x202f;».</translation>
    </message>
    <message>
        <source>Another person has this login already.</source>
        <translation>Une autre personne a déjà cet identifiant.</translation>
    </message>
    <message>
        <source>Another site has this code already.</source>
        <translation>Un autre magasin a déjà ce code.</translation>
    </message>
    <message>
        <source>At least one administrator must remain.</source>
        <translation>Il doit rester au moins un administrateur.</translation>
    </message>
    <message>
        <source>Choose the date to look at it again.</source>
        <translation>Choisissez la date à laquelle la revoir.</translation>
    </message>
    <message>
        <source>Choose the sponsor who will answer.</source>
        <translation>Choisissez le sponsor qui répondra.</translation>
    </message>
    <message>
        <source>Comments are closed in this campaign. Your text is kept here.</source>
        <translation>Les commentaires sont clos dans cette campagne. Votre texte est gardé ici.</translation>
    </message>
    <message>
        <source>Give a code of 1 to 20 characters.</source>
        <translation>Donnez un code de 1 à 20 signes.</translation>
    </message>
    <message>
        <source>Give a login of 1 to 80 characters.</source>
        <translation>Donnez un identifiant de 1 à 80 signes.</translation>
    </message>
    <message>
        <source>Give a name of 1 to 120 characters.</source>
        <translation>Donnez un nom de 1 à 120 signes.</translation>
    </message>
    <message>
        <source>Give a reason in a few words.</source>
        <translation>Donnez une raison en quelques mots.</translation>
    </message>
    <message>
        <source>Give the campaign at least one phase with its dates.</source>
        <translation>Donnez à la campagne au moins une phase avec ses dates.</translation>
    </message>
    <message>
        <source>IT knows how to get the newer one.</source>
        <translation>Le service informatique sait comment obtenir la nouvelle version.</translation>
    </message>
    <message>
        <source>IT says: {words}</source>
        <translation>Le service informatique indique&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Login and password don’t go together. Look at both once more; capitals count.</source>
        <translation>L’identifiant et le mot de passe ne correspondent pas. Relisez les deux&#x202f;; les majuscules comptent.</translation>
    </message>
    <message>
        <source>Many colleagues are here right now. Try again in a minute.</source>
        <translation>Beaucoup de collègues sont là en ce moment. Réessayez dans une minute.</translation>
    </message>
    <message>
        <source>Nobody here has the login {login}.</source>
        <translation>Personne ici n’a l’identifiant {login}.</translation>
    </message>
    <message>
        <source>Once an idea is published, its name is shown or hidden for good.</source>
        <translation>Une fois l’idée publiée, son nom reste visible ou caché pour de bon.</translation>
    </message>
    <message>
        <source>Only an administrator can do this.</source>
        <translation>Seul un administrateur peut faire cela.</translation>
    </message>
    <message>
        <source>Only the campaign’s facilitators can do this.</source>
        <translation>Seuls les animateurs de la campagne peuvent faire cela.</translation>
    </message>
    <message>
        <source>Only the campaign’s sponsor decides on its ideas.</source>
        <translation>Seul le sponsor de la campagne décide de ses idées.</translation>
    </message>
    <message>
        <source>Only the person who wrote this can change it.</source>
        <translation>Seule la personne qui a écrit ce texte peut le changer.</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile. Here is the newest state; your text is kept.</source>
        <translation>Quelqu’un l’a changé entre-temps. Voici l’état le plus récent&#x202f;; votre texte est gardé.</translation>
    </message>
    <message>
        <source>The answer is longer than 20,000 characters. Shorten it a little.</source>
        <translation>La réponse dépasse 20&#xa0;000 signes. Raccourcissez-la un peu.</translation>
    </message>
    <message>
        <source>The database asks for a newer Ideabox than this one. IT can install it; nothing is lost.</source>
        <translation>La base demande un Ideabox plus récent que celui-ci. Le service informatique peut l’installer&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The database can’t be opened. Check that its folder is there.</source>
        <translation>La base ne peut pas être ouverte. Vérifiez que son dossier est bien là.</translation>
    </message>
    <message>
        <source>The database can’t be written here. Check the folder’s rights.</source>
        <translation>La base ne peut pas être écrite ici. Vérifiez les droits du dossier.</translation>
    </message>
    <message>
        <source>The database can’t lie on a network share: several PCs would damage it. Choose a folder on this computer, or ask IT for the shared database.</source>
        <translation>La base ne peut pas être sur un partage réseau&#xa0;: plusieurs postes l’abîmeraient. Choisissez un dossier de cet ordinateur, ou demandez la base partagée au service informatique.</translation>
    </message>
    <message>
        <source>The database doesn’t answer for now. What you typed is kept; try again.</source>
        <translation>La base ne répond pas pour l’instant. Ce que vous avez écrit est gardé&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>The database is busy. Try again in a moment; what you typed is kept.</source>
        <translation>La base est occupée. Réessayez dans un instant&#x202f;; ce que vous avez écrit est gardé.</translation>
    </message>
    <message>
        <source>The disk doesn’t answer. What you typed is kept; try again.</source>
        <translation>Le disque ne répond pas. Ce que vous avez écrit est gardé&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again; what you typed is kept.</source>
        <translation>Le disque est plein. Libérez de la place, puis réessayez&#x202f;; ce que vous avez écrit est gardé.</translation>
    </message>
    <message>
        <source>The newer one is here: {place}</source>
        <translation>La nouvelle version se trouve ici&#xa0;: {place}</translation>
    </message>
    <message>
        <source>The organisation’s database can’t be reached for now. What you typed is kept; try again.</source>
        <translation>La base de l’organisation n’est pas joignable pour l’instant. Ce que vous avez écrit est gardé&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>The presentation fits in 20,000 characters.</source>
        <translation>La présentation tient en 20&#xa0;000 signes.</translation>
    </message>
    <message>
        <source>The promise is 1 to 365 days.</source>
        <translation>La promesse va de 1 à 365 jours.</translation>
    </message>
    <message>
        <source>The question fits in 300 characters.</source>
        <translation>La question tient en 300 signes.</translation>
    </message>
    <message>
        <source>The reason fits in 300 characters.</source>
        <translation>La raison tient en 300 signes.</translation>
    </message>
    <message>
        <source>The review has started: the text can no longer change. You can add a comment.</source>
        <translation>L’examen a commencé&#xa0;: le texte ne peut plus changer. Vous pouvez ajouter un commentaire.</translation>
    </message>
    <message>
        <source>The server couldn’t prove that it is your organisation’s, so nothing was sent to it. Tell IT: its certificate was refused.</source>
        <translation>Le serveur n’a pas pu prouver qu’il est bien celui de votre organisation&#xa0;: rien ne lui a été envoyé. Dites au service informatique que son certificat est refusé.</translation>
    </message>
    <message>
        <source>The text is longer than 50,000 characters. Shorten it a little.</source>
        <translation>Le texte dépasse 50&#xa0;000 signes. Raccourcissez-le un peu.</translation>
    </message>
    <message>
        <source>This Ideabox is newer than the server’s database. Tell IT: “ideabox-admin upgrade” is due.</source>
        <translation>Cet Ideabox est plus récent que la base du serveur. Dites au service informatique de lancer «&#x202f;ideabox-admin upgrade&#x202f;».</translation>
    </message>
    <message>
        <source>This account is suspended. Your administrator can tell you more.</source>
        <translation>Ce compte est suspendu. Votre administrateur peut vous en dire plus.</translation>
    </message>
    <message>
        <source>This campaign asks for names. Switch “Without my name” off to publish.</source>
        <translation>Cette campagne demande les noms. Désactivez «&#x202f;Sans mon nom&#x202f;» pour publier.</translation>
    </message>
    <message>
        <source>This campaign counts support only.</source>
        <translation>Cette campagne ne compte que les soutiens.</translation>
    </message>
    <message>
        <source>This campaign shows its totals when the vote has closed.</source>
        <translation>Cette campagne montre ses totaux une fois le vote clos.</translation>
    </message>
    <message>
        <source>This campaign takes no new ideas now. Your draft is kept.</source>
        <translation>Cette campagne ne prend pas d’idées en ce moment. Votre brouillon est gardé.</translation>
    </message>
    <message>
        <source>This can’t be done here ({code}).</source>
        <translation>Cela ne peut pas se faire ici ({code}).</translation>
    </message>
    <message>
        <source>This file is no Ideabox database, or it is damaged. Nothing was changed in it.</source>
        <translation>Ce fichier n’est pas une base Ideabox, ou il est abîmé. Rien n’y a été changé.</translation>
    </message>
    <message>
        <source>This is no longer possible: it changed meanwhile. The page shows the newest state.</source>
        <translation>Ce n’est plus possible&#xa0;: cela a changé entre-temps. La page montre l’état le plus récent.</translation>
    </message>
    <message>
        <source>This is no longer there, or not open to you.</source>
        <translation>Cela n’est plus là, ou ne vous est pas ouvert.</translation>
    </message>
    <message>
        <source>This is your own idea: others give it their voice.</source>
        <translation>C’est votre propre idée&#xa0;: aux autres de la soutenir.</translation>
    </message>
    <message>
        <source>This login has no place in Ideabox yet. Your administrator can make one.</source>
        <translation>Cet identifiant n’a pas encore de place dans Ideabox. Votre administrateur peut en créer une.</translation>
    </message>
    <message>
        <source>Voting is closed in this campaign. Your earlier votes count.</source>
        <translation>Le vote est clos dans cette campagne. Vos votes d’avant comptent.</translation>
    </message>
    <message>
        <source>Write the campaign’s question first.</source>
        <translation>Écrivez d’abord la question de la campagne.</translation>
    </message>
    <message>
        <source>Write the public answer: the author is waiting for your reasons.</source>
        <translation>Écrivez la réponse publique&#xa0;: l’auteur attend vos raisons.</translation>
    </message>
    <message>
        <source>Your organisation now works with Ideabox {wanted} or newer; this one is {version}. What you wrote is kept.</source>
        <translation>Votre organisation utilise désormais Ideabox {wanted} ou plus récent&#x202f;; vous avez la {version}. Ce que vous avez écrit est conservé.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>{page} – Ideabox</source>
        <translation>{page} – Ideabox</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A big thermometer on the wall, with a red mark below which plants go in first.</source>
        <translation>Un grand thermomètre au mur, avec un trait rouge sous lequel les plantes entrent d’abord.</translation>
    </message>
    <message>
        <source>A decision opens the public answer</source>
        <translation>Une décision ouvre la réponse publique</translation>
    </message>
    <message>
        <source>A mark for the heat too, please: in June it is the other way round.</source>
        <translation>Un trait pour la chaleur aussi, s’il vous plaît&#xa0;: en juin c’est l’inverse.</translation>
    </message>
    <message>
        <source>A thermometer beside the plants at the dock</source>
        <translation>Un thermomètre près des plantes, à quai</translation>
    </message>
    <message>
        <source>Answered: the next promises, the most urgent first</source>
        <translation>Répondu&#xa0;: les promesses suivantes, les plus urgentes d’abord</translation>
    </message>
    <message>
        <source>Ctrl+Enter: published, with the promised date</source>
        <translation>Ctrl+Entrée&#xa0;: publiée, avec la date promise</translation>
    </message>
    <message>
        <source>Ctrl+N: one sentence is enough, the rest is optional</source>
        <translation>Ctrl+N&#xa0;: une phrase suffit, le reste est facultatif</translation>
    </message>
    <message>
        <source>Hélène sees what waits for her</source>
        <translation>Hélène voit ce qui l’attend</translation>
    </message>
    <message>
        <source>Nadia finds the answer on her first page</source>
        <translation>Nadia trouve la réponse sur sa première page</translation>
    </message>
    <message>
        <source>Nadia opens Ideabox: Today</source>
        <translation>Nadia ouvre Ideabox&#xa0;: Aujourd’hui</translation>
    </message>
    <message>
        <source>Same here. We lost two trays last winter, I would put one up tomorrow.</source>
        <translation>Pareil chez nous. Deux plateaux perdus l’hiver dernier, j’en mettrais un dès demain.</translation>
    </message>
    <message>
        <source>She looks at a campaign</source>
        <translation>Elle regarde une campagne</translation>
    </message>
    <message>
        <source>She reads it</source>
        <translation>Elle la lit</translation>
    </message>
    <message>
        <source>Thank you, Nadia. We try it in six stores from 1 December to 15 January. I publish the losses before and after here.</source>
        <translation>Merci Nadia. Nous l’essayons dans six magasins du 1er décembre au 15 janvier. Je publie ici les pertes avant et après.</translation>
    </message>
    <message>
        <source>This morning the ferns waited an hour at 4 °C before anybody noticed.</source>
        <translation>Ce matin, les fougères ont attendu une heure à 4&#xa0;°C avant que quelqu’un s’en aperçoive.</translation>
    </message>
    <message>
        <source>{name} supports it and comments</source>
        <translation>{name} la soutient et commente</translation>
    </message>
    <message>
        <source>… and under the bell</source>
        <translation>… et sous la cloche</translation>
    </message>
</context>
</TS>
