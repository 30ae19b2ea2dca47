/** A token and ids of a server that does not exist; they have the right form. */
export const token = 'MADEUPMADEUPMADEUPMADEUP.MADEUP.made-up-discord-bot-token-0000000000000'
export const bot = '1100000000000000001'
export const guild = '1200000000000000001'
export const channel = '1300000000000000001'
export const thread = '1300000000000000002'
export const direct = '1300000000000000003'
export const asker = '1400000000000000001'
export const other = '1400000000000000002'
