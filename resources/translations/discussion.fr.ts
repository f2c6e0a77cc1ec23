<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Discussion</name>
    <message>
        <source>Against</source>
        <comment>side in a debate</comment>
        <translation>Contre</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Collègue</translation>
    </message>
    <message>
        <source>Colleague, {region} region</source>
        <translation>Collègue, région {region}</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Comments are closed in this campaign.</source>
        <translation>Les commentaires sont fermés dans cette campagne.</translation>
    </message>
    <message>
        <source>Comments are closed. They were open until {date}.</source>
        <translation>Les commentaires sont fermés. Ils étaient ouverts jusqu’au {date}.</translation>
    </message>
    <message>
        <source>Comments open on {date}.</source>
        <translation>Les commentaires ouvrent le {date}.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Delete my comment</source>
        <translation>Supprimer mon commentaire</translation>
    </message>
    <message>
        <source>Discard my changes</source>
        <translation>Abandonner mes changements</translation>
    </message>
    <message>
        <source>Edit my comment</source>
        <translation>Modifier mon commentaire</translation>
    </message>
    <message>
        <source>For</source>
        <comment>side in a debate</comment>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Hidden by the facilitators.</source>
        <translation>Masqué par l’animation.</translation>
    </message>
    <message>
        <source>Hidden by the facilitators: {reason}</source>
        <translation>Masqué par l’animation&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Hide this comment</source>
        <translation>Masquer ce commentaire</translation>
    </message>
    <message>
        <source>Hide with a reason…</source>
        <translation>Masquer avec un motif…</translation>
    </message>
    <message>
        <source>Imported votes: {for_count} for</source>
        <translation>Votes importés&#xa0;: {for_count} pour</translation>
    </message>
    <message>
        <source>Imported votes: {for_count} for, {against_count} against</source>
        <translation>Votes importés&#xa0;: {for_count} pour, {against_count} contre</translation>
    </message>
    <message>
        <source>Its place stays. The person who wrote it and the facilitators see your reason.</source>
        <translation>Sa place reste. La personne qui l’a écrit et l’animation verront votre motif.</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus d’actions</translation>
    </message>
    <message>
        <source>No reply: a comment on the idea</source>
        <translation>Ne plus répondre&#xa0;: commenter l’idée</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Reply or add to it, even in two words</source>
        <translation>Répondre ou compléter, même en deux mots</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>En réponse à {name}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>Report this comment</source>
        <translation>Signaler ce commentaire</translation>
    </message>
    <message>
        <source>Report to the facilitators…</source>
        <translation>Signaler à l’animation…</translation>
    </message>
    <message>
        <source>Reported: {reason}</source>
        <translation>Signalé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Montrer à nouveau</translation>
    </message>
    <message numerus="yes">
        <source>Show more comments (%n left)</source>
        <translation>
            <numerusform>Voir la suite (encore %n commentaire)</numerusform>
            <numerusform>Voir la suite (encore %n commentaires)</numerusform>
        </translation>
    </message>
    <message>
        <source>Thank you. The facilitators will look at it.</source>
        <translation>Merci. L’animation va regarder.</translation>
    </message>
    <message>
        <source>The comment is hidden.</source>
        <translation>Le commentaire est masqué.</translation>
    </message>
    <message>
        <source>The comment is shown again.</source>
        <translation>Le commentaire est de nouveau visible.</translation>
    </message>
    <message>
        <source>The comment was deleted already.</source>
        <translation>Le commentaire était déjà supprimé.</translation>
    </message>
    <message>
        <source>The comment will be deleted.</source>
        <translation>Le commentaire va être supprimé.</translation>
    </message>
    <message>
        <source>The facilitators will look at it. They don’t see who reported it.</source>
        <translation>L’animation va regarder. Elle ne voit pas qui signale.</translation>
    </message>
    <message>
        <source>The report is settled.</source>
        <translation>Le signalement est réglé.</translation>
    </message>
    <message>
        <source>This campaign is closed: it takes no comments any more.</source>
        <translation>Cette campagne est close&#xa0;: elle ne reçoit plus de commentaires.</translation>
    </message>
    <message>
        <source>This comment was deleted by the person who wrote it.</source>
        <translation>Ce commentaire a été supprimé par la personne qui l’a écrit.</translation>
    </message>
    <message>
        <source>This comment will be deleted in a few seconds.</source>
        <translation>Ce commentaire sera supprimé dans quelques secondes.</translation>
    </message>
    <message>
        <source>This idea was withdrawn: it takes no comments any more.</source>
        <translation>Cette idée a été retirée&#xa0;: elle ne reçoit plus de commentaires.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What should they look at?</source>
        <translation>Que faut-il regarder&#x202f;?</translation>
    </message>
    <message>
        <source>Your name will appear here, under an idea published without it: comments are always signed.</source>
        <translation>Votre nom apparaîtra ici, sous une idée publiée sans lui&#xa0;: les commentaires sont toujours signés.</translation>
    </message>
    <message>
        <source>author of the idea</source>
        <translation>à l’origine de l’idée</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>à {name}</translation>
    </message>
    <message>
        <source>{written}; edited {edited}</source>
        <translation>{written}&#x202f;; modifié {edited}</translation>
    </message>
</context>
</TS>
