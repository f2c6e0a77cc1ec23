<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AskSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Give a reason in a few words.</source>
        <translation>Donnez une raison en quelques mots.</translation>
    </message>
</context>
<context>
    <name>IdeaAnswer</name>
    <message numerus="yes">
        <source>%n day(s) before the promised date</source>
        <translation>
            <numerusform>%n jour avant la date promise</numerusform>
            <numerusform>%n jours avant la date promise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n jour de retard</numerusform>
            <numerusform>%n jours de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Answer from {name}</source>
        <comment>elided name</comment>
        <translation>Réponse d’{name}</translation>
    </message>
    <message>
        <source>Answer from {name}</source>
        <translation>Réponse de {name}</translation>
    </message>
    <message>
        <source>Answer from {name} promised by {date}</source>
        <comment>elided name</comment>
        <translation>Réponse d’{name} promise avant le {date}</translation>
    </message>
    <message>
        <source>Answer from {name} promised by {date}</source>
        <translation>Réponse de {name} promise avant le {date}</translation>
    </message>
    <message>
        <source>Answer promised by {date}</source>
        <translation>Réponse promise avant le {date}</translation>
    </message>
    <message>
        <source>Edit my idea</source>
        <translation>Modifier mon idée</translation>
    </message>
    <message numerus="yes">
        <source>Hide %n earlier answer(s)</source>
        <translation>
            <numerusform>Masquer %n réponse précédente</numerusform>
            <numerusform>Masquer %n réponses précédentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Reply in a comment</source>
        <translation>Répondre dans un commentaire</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier answer(s)</source>
        <translation>
            <numerusform>Voir %n réponse précédente</numerusform>
            <numerusform>Voir %n réponses précédentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer is %n day(s) late.</source>
        <translation>
            <numerusform>La réponse a %n jour de retard.</numerusform>
            <numerusform>La réponse a %n jours de retard.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock waits for the author’s reply.</source>
        <translation>L’horloge attend la réponse de l’auteur.</translation>
    </message>
    <message>
        <source>The clock waits for you: it goes on when you reply or edit your idea.</source>
        <translation>L’horloge vous attend&#xa0;: elle repart dès que vous répondez ou modifiez votre idée.</translation>
    </message>
    <message>
        <source>on the promised date</source>
        <translation>à la date promise</translation>
    </message>
    <message>
        <source>promised by {date}</source>
        <translation>promise avant le {date}</translation>
    </message>
    <message>
        <source>{date}, {gap}</source>
        <translation>{date}, {gap}</translation>
    </message>
    <message>
        <source>{name} asks the author for details</source>
        <translation>{name} demande une précision à l’auteur</translation>
    </message>
    <message>
        <source>{name} asks you for details</source>
        <translation>{name} vous demande une précision</translation>
    </message>
    <message>
        <source>{stage}, {name}, {when}</source>
        <translation>{stage}, {name}, {when}</translation>
    </message>
</context>
<context>
    <name>IdeaCopy</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n soutien</numerusform>
            <numerusform>%n soutiens</numerusform>
        </translation>
    </message>
    <message>
        <source>Idea {number}, {campaign}</source>
        <translation>Idée {number}, {campaign}</translation>
    </message>
    <message>
        <source>Idea {number}: {title} ({campaign})</source>
        <translation>Idée {number}&#xa0;: {title} ({campaign})</translation>
    </message>
    <message>
        <source>Stage: {stage}</source>
        <translation>Étape&#xa0;: {stage}</translation>
    </message>
    <message>
        <source>in reply to {name}</source>
        <translation>en réponse à {name}</translation>
    </message>
</context>
<context>
    <name>IdeaEdit</name>
    <message>
        <source>Both versions are kept until you choose.</source>
        <translation>Les deux versions sont gardées jusqu’à votre choix.</translation>
    </message>
    <message>
        <source>Discard my changes</source>
        <translation>Abandonner mes changements</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Pour aller plus loin</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save your version</source>
        <translation>Enregistrer votre version</translation>
    </message>
    <message>
        <source>Saved version</source>
        <translation>Version enregistrée</translation>
    </message>
    <message>
        <source>Take the saved version</source>
        <translation>Prendre la version enregistrée</translation>
    </message>
    <message>
        <source>The idea in one sentence</source>
        <translation>L’idée en une phrase</translation>
    </message>
    <message>
        <source>This idea changed while you were editing it</source>
        <translation>Cette idée a changé pendant que vous la modifiiez</translation>
    </message>
    <message>
        <source>Your idea is saved.</source>
        <translation>Votre idée est enregistrée.</translation>
    </message>
    <message>
        <source>Your version</source>
        <translation>Votre version</translation>
    </message>
</context>
<context>
    <name>IdeaList</name>
    <message numerus="yes">
        <source>%n against</source>
        <translation>
            <numerusform>%n contre</numerusform>
            <numerusform>%n contre</numerusform>
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
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
    <message>
        <source>Against</source>
        <comment>my vote, in a narrow block</comment>
        <translation>Contre</translation>
    </message>
    <message>
        <source>Anonymous author</source>
        <translation>Auteur anonyme</translation>
    </message>
    <message>
        <source>Answer promised by {date}</source>
        <translation>Réponse promise avant le {date}</translation>
    </message>
    <message>
        <source>Answered on {date}</source>
        <translation>Répondue le {date}</translation>
    </message>
    <message>
        <source>Copy number and title</source>
        <translation>Copier le numéro et le titre</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Followed: you will hear of answers and replies</source>
        <translation>Suivie&#xa0;: vous serez prévenu des réponses</translation>
    </message>
    <message>
        <source>Hidden</source>
        <comment>an idea taken out of sight</comment>
        <translation>Masquée</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Hide this idea</source>
        <translation>Masquer cette idée</translation>
    </message>
    <message>
        <source>Hide …</source>
        <translation>Masquer…</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Idea hidden</source>
        <translation>Idée masquée</translation>
    </message>
    <message>
        <source>Idea shown again</source>
        <translation>Idée de nouveau visible</translation>
    </message>
    <message>
        <source>Imported from another system, without voters: {counts}</source>
        <translation>Importés d’un autre système, sans les votants&#xa0;: {counts}</translation>
    </message>
    <message>
        <source>No longer against</source>
        <translation>Ne plus être contre</translation>
    </message>
    <message>
        <source>No longer followed</source>
        <translation>Cette idée n’est plus suivie</translation>
    </message>
    <message>
        <source>No longer passed</source>
        <translation>Ne plus passer</translation>
    </message>
    <message>
        <source>Only its author and the facilitators will still see it, with your reason.</source>
        <translation>Seuls son auteur et les animateurs la verront encore, avec votre raison.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Pass without voting</source>
        <translation>Passer sans voter</translation>
    </message>
    <message>
        <source>Passed without voting: “{title}”</source>
        <translation>Passée sans voter&#xa0;: «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>Report this idea</source>
        <translation>Signaler cette idée</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>Signaler…</translation>
    </message>
    <message>
        <source>Reported: the facilitators will look at it</source>
        <translation>Signalée&#xa0;: les animateurs la regarderont</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Montrer de nouveau</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Ne plus suivre</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soutenir</translation>
    </message>
    <message>
        <source>Support this idea (V), or pass without voting (P)</source>
        <translation>Soutenir cette idée (V), ou passer sans voter (P)</translation>
    </message>
    <message>
        <source>Supported: “{title}”</source>
        <translation>Soutenue&#xa0;: «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>Take my support back</source>
        <translation>Retirer mon soutien</translation>
    </message>
    <message>
        <source>The answer waits for the author’s reply.</source>
        <translation>La réponse attend une précision de l’auteur.</translation>
    </message>
    <message>
        <source>The answer was promised by {date}.</source>
        <translation>La réponse était promise avant le {date}.</translation>
    </message>
    <message>
        <source>The campaign’s facilitators will look at it.</source>
        <translation>Les animateurs de la campagne la regarderont.</translation>
    </message>
    <message>
        <source>The list couldn’t be updated.</source>
        <translation>La liste n’a pas pu se mettre à jour.</translation>
    </message>
    <message>
        <source>The vote is over: the count is final.</source>
        <translation>Le vote est clos&#xa0;: le compte est définitif.</translation>
    </message>
    <message>
        <source>This idea takes no votes.</source>
        <translation>Cette idée ne prend pas de votes.</translation>
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
        <source>Vote against</source>
        <translation>Voter contre</translation>
    </message>
    <message>
        <source>Vote taken back: “{title}”</source>
        <translation>Vote retiré&#xa0;: «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>Vote undone</source>
        <translation>Vote annulé</translation>
    </message>
    <message>
        <source>Voted</source>
        <comment>in a narrow block, the count being hidden</comment>
        <translation>Voté</translation>
    </message>
    <message>
        <source>Votes are closed for now.</source>
        <translation>Les votes sont fermés pour l’instant.</translation>
    </message>
    <message>
        <source>Votes are closed for now; they open on {date}.</source>
        <translation>Les votes sont fermés pour l’instant&#x202f;; ils ouvrent le {date}.</translation>
    </message>
    <message>
        <source>What should they look at?</source>
        <translation>Que faut-il regarder&#x202f;?</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>You are against it. Support it instead (V)</source>
        <translation>Vous êtes contre. La soutenir plutôt (V)</translation>
    </message>
    <message>
        <source>You are against “{title}”</source>
        <translation>Vous êtes contre «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>You passed on it. Support it after all (V)</source>
        <translation>Vous avez passé. La soutenir finalement (V)</translation>
    </message>
    <message>
        <source>You see the one of {time}. Your votes are kept.</source>
        <translation>Vous voyez celle de {time}. Vos votes sont gardés.</translation>
    </message>
    <message>
        <source>You support this idea. Take it back (V)</source>
        <translation>Vous soutenez cette idée. Retirer votre soutien (V)</translation>
    </message>
    <message>
        <source>You, name hidden</source>
        <translation>Vous, nom masqué</translation>
    </message>
    <message>
        <source>Your own idea: your colleagues give it their voice.</source>
        <translation>C’est votre idée&#xa0;: vos collègues lui donnent leur voix.</translation>
    </message>
    <message>
        <source>Your votes are kept.</source>
        <translation>Vos votes sont gardés.</translation>
    </message>
    <message>
        <source>followed</source>
        <translation>suivie</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masquée</translation>
    </message>
    <message>
        <source>imported {count}</source>
        <translation>{count} importés</translation>
    </message>
    <message>
        <source>not yet voted</source>
        <translation>pas encore votée</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>passée</translation>
    </message>
    <message>
        <source>supported by you</source>
        <translation>soutenue par vous</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non lue</translation>
    </message>
    <message>
        <source>you are against</source>
        <translation>vous êtes contre</translation>
    </message>
    <message>
        <source>{count} against</source>
        <translation>{count} contre</translation>
    </message>
    <message>
        <source>{count} for</source>
        <translation>{count} pour</translation>
    </message>
    <message>
        <source>{count} mixed</source>
        <translation>{count} mitigés</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>{region} region</source>
        <translation>Région {region}</translation>
    </message>
</context>
<context>
    <name>IdeaPage</name>
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
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n soutien</numerusform>
            <numerusform>%n soutiens</numerusform>
        </translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Contre</translation>
    </message>
    <message>
        <source>Against {count}</source>
        <translation>Contre {count}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Be against this idea</source>
        <translation>Voter contre cette idée</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commenter</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Copy number and title</source>
        <translation>Copier le numéro et le titre</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Edit my idea</source>
        <translation>Modifier mon idée</translation>
    </message>
    <message>
        <source>Fair order</source>
        <translation>Ordre équitable</translation>
    </message>
    <message>
        <source>Follow this idea</source>
        <translation>Suivre cette idée</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on without voting</source>
        <translation>Continuer sans voter</translation>
    </message>
    <message>
        <source>Go to the comments</source>
        <translation>Aller aux commentaires</translation>
    </message>
    <message>
        <source>Hidden by the facilitators: {reason} Only its author and they see it.</source>
        <translation>Masquée par l’animation&#xa0;: {reason} Seuls son auteur et l’animation la voient.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Hide this idea</source>
        <translation>Masquer cette idée</translation>
    </message>
    <message>
        <source>Hide with a reason…</source>
        <translation>Masquer avec un motif…</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Idea before</source>
        <translation>Idée précédente</translation>
    </message>
    <message>
        <source>Idea {number}</source>
        <translation>Idée {number}</translation>
    </message>
    <message>
        <source>Idea {place} of {total}</source>
        <translation>Idée {place} sur {total}</translation>
    </message>
    <message>
        <source>Ideas of this campaign</source>
        <translation>Idées de cette campagne</translation>
    </message>
    <message>
        <source>Imported votes: {counts}</source>
        <translation>Votes importés&#xa0;: {counts}</translation>
    </message>
    <message>
        <source>It was withdrawn, hidden, or is not open to you.</source>
        <translation>Elle a été retirée ou masquée, ou ne vous est pas ouverte.</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>More about this idea</source>
        <translation>Plus d’actions sur cette idée</translation>
    </message>
    <message>
        <source>Most supported</source>
        <translation>Plus soutenues</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récentes</translation>
    </message>
    <message>
        <source>Next idea</source>
        <translation>Idée suivante</translation>
    </message>
    <message>
        <source>Nobody but you will see it any more. This can’t be undone.</source>
        <translation>Plus personne d’autre que vous ne la verra. C’est définitif.</translation>
    </message>
    <message>
        <source>Only its author and the facilitators will still see it, with your reason.</source>
        <translation>Seuls son auteur et l’animation la verront encore, avec votre motif.</translation>
    </message>
    <message>
        <source>Pass</source>
        <comment>verb</comment>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Passée</translation>
    </message>
    <message>
        <source>Passed without voting.</source>
        <translation>Passée sans voter.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>Report this idea</source>
        <translation>Signaler cette idée</translation>
    </message>
    <message>
        <source>Report to the facilitators…</source>
        <translation>Signaler à l’animation…</translation>
    </message>
    <message>
        <source>Reported: {reason}</source>
        <translation>Signalée&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Montrer à nouveau</translation>
    </message>
    <message>
        <source>Show or hide the idea’s journey</source>
        <translation>Montrer ou cacher le parcours</translation>
    </message>
    <message>
        <source>Show the idea’s journey</source>
        <translation>Montrer le parcours</translation>
    </message>
    <message>
        <source>Sort the list</source>
        <translation>Trier la liste</translation>
    </message>
    <message>
        <source>Stop following this idea</source>
        <translation>Ne plus suivre cette idée</translation>
    </message>
    <message>
        <source>Support this idea</source>
        <translation>Soutenir cette idée</translation>
    </message>
    <message>
        <source>Thank you. The facilitators will look at it.</source>
        <translation>Merci. L’animation va regarder.</translation>
    </message>
    <message>
        <source>The facilitators will look at it. They don’t see who reported it.</source>
        <translation>L’animation va regarder. Elle ne voit pas qui signale.</translation>
    </message>
    <message>
        <source>The idea can’t be shown for now</source>
        <translation>L’idée ne peut pas être affichée pour l’instant</translation>
    </message>
    <message>
        <source>The idea is hidden.</source>
        <translation>L’idée est masquée.</translation>
    </message>
    <message>
        <source>The idea is shown again.</source>
        <translation>L’idée est de nouveau visible.</translation>
    </message>
    <message>
        <source>The idea is withdrawn.</source>
        <translation>L’idée est retirée.</translation>
    </message>
    <message>
        <source>The report is settled.</source>
        <translation>Le signalement est réglé.</translation>
    </message>
    <message>
        <source>This campaign shows its totals when the vote has closed.</source>
        <translation>Cette campagne montre les totaux après la clôture du vote.</translation>
    </message>
    <message>
        <source>This idea isn’t there</source>
        <translation>Cette idée n’est pas là</translation>
    </message>
    <message>
        <source>This idea was merged into another one.</source>
        <translation>Cette idée a été fusionnée avec une autre.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Vote undone</source>
        <translation>Vote annulé</translation>
    </message>
    <message>
        <source>What I saw</source>
        <translation>Ce que j’ai vu</translation>
    </message>
    <message>
        <source>What I suggest</source>
        <translation>Ce que je propose</translation>
    </message>
    <message>
        <source>What should they look at?</source>
        <translation>Que faut-il regarder&#x202f;?</translation>
    </message>
    <message>
        <source>Who it helps</source>
        <translation>À qui cela sert</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Withdraw my idea…</source>
        <translation>Retirer mon idée…</translation>
    </message>
    <message>
        <source>Withdraw this idea?</source>
        <translation>Retirer cette idée&#x202f;?</translation>
    </message>
    <message>
        <source>You are against it. Support it instead</source>
        <translation>Vous êtes contre. La soutenir plutôt</translation>
    </message>
    <message>
        <source>You are against this idea.</source>
        <translation>Vous êtes contre cette idée.</translation>
    </message>
    <message>
        <source>You are against. Take it back</source>
        <translation>Vous êtes contre. Revenir dessus</translation>
    </message>
    <message>
        <source>You follow this idea: you will hear of answers and replies.</source>
        <translation>Vous suivez cette idée&#xa0;: vous saurez quand on y répond.</translation>
    </message>
    <message>
        <source>You had begun to edit this idea. Your words are kept.</source>
        <translation>Vous aviez commencé à modifier cette idée. Vos mots sont gardés.</translation>
    </message>
    <message>
        <source>You no longer follow this idea.</source>
        <translation>Vous ne suivez plus cette idée.</translation>
    </message>
    <message>
        <source>You passed. Take it back</source>
        <translation>Vous êtes passé sans voter. Revenir dessus</translation>
    </message>
    <message>
        <source>You support this idea.</source>
        <translation>Vous soutenez cette idée.</translation>
    </message>
    <message>
        <source>You support this idea. Take it back</source>
        <translation>Vous soutenez cette idée. Revenir dessus</translation>
    </message>
    <message>
        <source>You withdrew this idea. Nobody else sees it.</source>
        <translation>Vous avez retiré cette idée. Personne d’autre ne la voit.</translation>
    </message>
    <message>
        <source>Your vote is taken back.</source>
        <translation>Votre vote est retiré.</translation>
    </message>
    <message>
        <source>{count} against</source>
        <translation>{count} contre</translation>
    </message>
    <message>
        <source>{count} for</source>
        <translation>{count} pour</translation>
    </message>
    <message>
        <source>{count} mixed</source>
        <translation>{count} mitigés</translation>
    </message>
    <message>
        <source>{name} with {others}</source>
        <translation>{name} avec {others}</translation>
    </message>
</context>
<context>
    <name>IdeaPath</name>
    <message>
        <source>Answer promised by {date}</source>
        <translation>Réponse promise avant le {date}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Details asked for</source>
        <translation>Précision demandée</translation>
    </message>
    <message numerus="yes">
        <source>Every idea gets an answer within %n day(s).</source>
        <translation>
            <numerusform>Chaque idée reçoit une réponse sous %n jour.</numerusform>
            <numerusform>Chaque idée reçoit une réponse sous %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next news promised by {date}</source>
        <translation>Prochaine nouvelle promise avant le {date}</translation>
    </message>
    <message>
        <source>Sponsor: {name}</source>
        <translation>Sponsor&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Proposée</translation>
    </message>
    <message>
        <source>Suggested by {name}</source>
        <translation>Proposée par {name}</translation>
    </message>
    <message>
        <source>The clock waits for the author. Promised date so far: {date}</source>
        <translation>L’horloge attend l’auteur. Date promise à ce jour&#xa0;: {date}</translation>
    </message>
    <message>
        <source>The idea’s journey</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>This campaign’s promise</source>
        <translation>La promesse de cette campagne</translation>
    </message>
    <message>
        <source>Will be looked at again on {date}</source>
        <translation>À revoir le {date}</translation>
    </message>
    <message>
        <source>{stage}, {reason}</source>
        <translation>{stage}, {reason}</translation>
    </message>
</context>
</TS>
