<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n answer(s) arrived for you.</source>
        <translation>
            <numerusform>%n réponse est arrivée pour vous.</numerusform>
            <numerusform>%n réponses sont arrivées pour vous.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to give this week.</source>
        <translation>
            <numerusform>%n réponse à donner cette semaine.</numerusform>
            <numerusform>%n réponses à donner cette semaine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) wait for your view.</source>
        <translation>
            <numerusform>%n idée attend votre avis.</numerusform>
            <numerusform>%n idées attendent votre avis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n&#xa0;en retard</numerusform>
            <numerusform>%n&#xa0;en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promised answer(s) are late.</source>
        <translation>
            <numerusform>%n réponse promise est en retard.</numerusform>
            <numerusform>%n réponses promises sont en retard.</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message numerus="yes">
        <source>All (%n)</source>
        <translation>
            <numerusform>Toutes (%n)</numerusform>
            <numerusform>Toutes (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer promised by {date}</source>
        <translation>Réponse promise avant le {date}</translation>
    </message>
    <message>
        <source>Answers to your ideas</source>
        <translation>Réponses à vos idées</translation>
    </message>
    <message>
        <source>Answers you promised</source>
        <translation>Réponses promises</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Suivie</translation>
    </message>
    <message>
        <source>Hello {name}</source>
        <translation>Bonjour {name}</translation>
    </message>
    <message>
        <source>Ideas that wait for your view</source>
        <translation>Idées qui attendent votre avis</translation>
    </message>
    <message>
        <source>Least seen first, counts hidden until you have spoken</source>
        <translation>Les moins vues d’abord, compteurs masqués jusqu’à votre avis</translation>
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
        <source>No longer followed</source>
        <translation>N’est plus suivie</translation>
    </message>
    <message>
        <source>Nothing to vote on for now</source>
        <translation>Rien à voter pour l’instant</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open campaigns</source>
        <translation>Campagnes ouvertes</translation>
    </message>
    <message>
        <source>Other news</source>
        <translation>Autres nouvelles</translation>
    </message>
    <message>
        <source>Please look</source>
        <translation>À regarder</translation>
    </message>
    <message numerus="yes">
        <source>See all %n</source>
        <translation>
            <numerusform>Voir l’idée</numerusform>
            <numerusform>Voir les %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Passée</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>Soutenue</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
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
        <source>What did you see today that could go better? You get an answer by an announced date.</source>
        <translation>Qu’avez-vous vu aujourd’hui qui pourrait mieux marcher&#x202f;? Vous aurez une réponse à une date annoncée.</translation>
    </message>
    <message>
        <source>You have seen every open idea. Have one of your own?</source>
        <translation>Vous avez vu toutes les idées ouvertes. Et la vôtre&#x202f;?</translation>
    </message>
    <message>
        <source>Your first idea in one sentence</source>
        <translation>Votre première idée en une phrase</translation>
    </message>
    <message>
        <source>Your idea {title}</source>
        <translation>Votre idée {title}</translation>
    </message>
    <message>
        <source>Your view is awaited</source>
        <translation>Votre avis est attendu</translation>
    </message>
    <message>
        <source>move</source>
        <translation>parcourir</translation>
    </message>
    <message>
        <source>not yet voted</source>
        <translation>pas encore votée</translation>
    </message>
    <message>
        <source>skip without voting</source>
        <translation>passer sans voter</translation>
    </message>
    <message>
        <source>support</source>
        <translation>soutenir</translation>
    </message>
    <message>
        <source>supported by you</source>
        <translation>soutenue par vous</translation>
    </message>
    <message>
        <source>{day}. {fact}</source>
        <translation>{day}. {fact}</translation>
    </message>
    <message>
        <source>{name} · {gap}</source>
        <translation>{name} · {gap}</translation>
    </message>
    <message>
        <source>{title}: answered by {name}</source>
        <translation>{title}&#xa0;: réponse de {name}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#x202f;{text}&#x202f;»</translation>
    </message>
</context>
</TS>
