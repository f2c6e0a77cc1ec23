<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Capture</name>
    <message numerus="yes">
        <source>%n character(s) left.</source>
        <translation>
            <numerusform>Encore %n caractère.</numerusform>
            <numerusform>Encore %n caractères.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many: keep the heart of it here, the rest fits below.</source>
        <translation>
            <numerusform>%n caractère de trop&#xa0;: gardez l’essentiel ici, le reste va dessous.</numerusform>
            <numerusform>%n caractères de trop&#xa0;: gardez l’essentiel ici, le reste va dessous.</numerusform>
        </translation>
    </message>
    <message>
        <source>A few words are needed here: they become the title.</source>
        <translation>Quelques mots suffisent ici, mais il en faut&#xa0;: ils deviennent le titre.</translation>
    </message>
    <message>
        <source>Answer from {name} promised</source>
        <comment>elided name</comment>
        <translation>Réponse d’{name} promise</translation>
    </message>
    <message>
        <source>Answer from {name} promised</source>
        <translation>Réponse de {name} promise</translation>
    </message>
    <message>
        <source>Answer promised</source>
        <translation>Réponse promise</translation>
    </message>
    <message>
        <source>Answer promised by {date}.</source>
        <translation>Réponse promise avant le {date}.</translation>
    </message>
    <message>
        <source>At once, everyone in the organisation can read it.</source>
        <translation>Votre idée est visible tout de suite, par toute l’organisation.</translation>
    </message>
    <message>
        <source>At once, these can read it: {names}.</source>
        <translation>Votre idée est visible tout de suite, par&#xa0;: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>At once, {names} and %n other(s) can read it.</source>
        <translation>
            <numerusform>Votre idée est visible tout de suite, par {names} et %n autre.</numerusform>
            <numerusform>Votre idée est visible tout de suite, par {names} et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaign: {name}</source>
        <translation>Campagne&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Can be changed until the review, withdrawn until a decision</source>
        <translation>Modifiable jusqu’à l’examen, retirable jusqu’à la décision</translation>
    </message>
    <message>
        <source>Choose the campaign</source>
        <translation>Choisir la campagne</translation>
    </message>
    <message>
        <source>Close; the draft is kept</source>
        <translation>Fermer&#x202f;; le brouillon est gardé</translation>
    </message>
    <message>
        <source>Colleagues comment on it and support it, until {date}.</source>
        <translation>Vos collègues la commentent et la soutiennent, jusqu’au {date}.</translation>
    </message>
    <message>
        <source>Colleagues comment on it and support it.</source>
        <translation>Vos collègues la commentent et la soutiennent.</translation>
    </message>
    <message>
        <source>Draft kept on this computer</source>
        <translation>Brouillon gardé sur cet ordinateur</translation>
    </message>
    <message>
        <source>Draft saved at {time}</source>
        <translation>Brouillon enregistré à {time}</translation>
    </message>
    <message>
        <source>Draft without a title</source>
        <translation>Brouillon sans titre</translation>
    </message>
    <message>
        <source>From {date} on, colleagues comment on it and support it.</source>
        <translation>À partir du {date}, vos collègues la commentent et la soutiennent.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Hidden from all in the app, the sponsor too; only someone who opens the database file could find it.</source>
        <translation>Caché à tous dans l’application, sponsor compris&#x202f;; seul quelqu’un qui ouvrirait le fichier de la base de données pourrait le retrouver.</translation>
    </message>
    <message>
        <source>Hidden from all in the app, the sponsor too; only your organisation’s database administrator could find it.</source>
        <translation>Caché à tous dans l’application, sponsor compris&#x202f;; seul l’administrateur de la base de données de votre organisation pourrait le retrouver.</translation>
    </message>
    <message>
        <source>Idea no. {number} is published.</source>
        <translation>Idée n°&#xa0;{number} publiée.</translation>
    </message>
    <message>
        <source>It goes on in “{name}”.</source>
        <translation>Il continue dans «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>Garder en brouillon</translation>
    </message>
    <message>
        <source>Language of the idea</source>
        <translation>Langue de l’idée</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Autres précisions</translation>
    </message>
    <message>
        <source>Move it to “{name}”</source>
        <translation>Le déplacer vers «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>New idea</source>
        <translation>Nouvelle idée</translation>
    </message>
    <message>
        <source>No campaign takes ideas now.</source>
        <translation>Aucune campagne ne prend d’idées en ce moment.</translation>
    </message>
    <message>
        <source>Not published yet.</source>
        <translation>Pas encore publiée.</translation>
    </message>
    <message>
        <source>Not published yet; your draft is kept.</source>
        <translation>Pas encore publiée&#x202f;; votre brouillon est gardé.</translation>
    </message>
    <message>
        <source>One sentence is enough. The rest is optional.</source>
        <translation>Une phrase suffit. Le reste est facultatif.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>verb</comment>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Possible once a campaign is chosen</source>
        <translation>Possible dès qu’une campagne est choisie</translation>
    </message>
    <message>
        <source>Publish</source>
        <comment>verb</comment>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Publish with my name</source>
        <translation>Publier avec mon nom</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Publication…</translation>
    </message>
    <message>
        <source>So that readers and the search know it.</source>
        <translation>Pour que les lecteurs et la recherche s’y retrouvent.</translation>
    </message>
    <message>
        <source>Tell more if you like</source>
        <translation>Dites-en plus si vous le souhaitez</translation>
    </message>
    <message>
        <source>The draft is thrown away.</source>
        <translation>Le brouillon est jeté.</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>La question</translation>
    </message>
    <message>
        <source>The sponsor decides and answers you, even if it is not this time.</source>
        <translation>Le sponsor décide et vous répond, même si c’est «&#x202f;pas cette fois&#x202f;».</translation>
    </message>
    <message>
        <source>This campaign publishes ideas with their author’s name.</source>
        <translation>Cette campagne publie les idées avec le nom de leur auteur.</translation>
    </message>
    <message>
        <source>This campaign takes no more ideas.</source>
        <translation>Cette campagne ne prend plus d’idées.</translation>
    </message>
    <message>
        <source>This draft is no longer there.</source>
        <translation>Ce brouillon n’est plus là.</translation>
    </message>
    <message>
        <source>This draft’s campaign is over.</source>
        <translation>La campagne de ce brouillon est terminée.</translation>
    </message>
    <message>
        <source>Throw this draft away</source>
        <translation>Jeter ce brouillon</translation>
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
        <source>What did you see?</source>
        <translation>Qu’avez-vous vu&#x202f;?</translation>
    </message>
    <message>
        <source>What do you suggest?</source>
        <translation>Que proposez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Et ensuite</translation>
    </message>
    <message>
        <source>Who does it help?</source>
        <translation>À qui cela sert-il&#x202f;?</translation>
    </message>
    <message>
        <source>Without my name</source>
        <translation>Sans mon nom</translation>
    </message>
    <message>
        <source>Write it down all the same: it is kept here until a facilitator opens one.</source>
        <translation>Écrivez quand même&#xa0;: votre idée est gardée ici, jusqu’à ce qu’une campagne s’ouvre.</translation>
    </message>
    <message>
        <source>Your draft is kept.</source>
        <translation>Votre brouillon est gardé.</translation>
    </message>
    <message>
        <source>Your draft “{title}” is here.</source>
        <translation>Votre brouillon «&#x202f;{title}&#x202f;» est là.</translation>
    </message>
    <message>
        <source>Your idea in one sentence</source>
        <translation>Votre idée en une phrase</translation>
    </message>
    <message>
        <source>Your idea is published.</source>
        <translation>Votre idée est publiée.</translation>
    </message>
    <message>
        <source>Your text is kept on this computer.</source>
        <translation>Votre texte est gardé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>by {date}</source>
        <translation>avant le {date}</translation>
    </message>
    <message>
        <source>in</source>
        <comment>a new idea in a campaign</comment>
        <translation>dans</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>{name} decides and answers you, even if it is not this time.</source>
        <translation>{name} décide et vous répond, même si c’est «&#x202f;pas cette fois&#x202f;».</translation>
    </message>
    <message>
        <source>{name}, {job}, decides and answers you, even if it is not this time.</source>
        <translation>{name}, {job}, décide et vous répond, même si c’est «&#x202f;pas cette fois&#x202f;».</translation>
    </message>
</context>
</TS>
